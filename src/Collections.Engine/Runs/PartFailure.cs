namespace Collections.Engine.Runs;

/// <summary>A part that could not be worked: what it was worked for, what was thrown, and by which node of which plan.</summary>
internal sealed record PartFailure(PartKey Part, LoadPurpose Purpose, SetDecision? Decision, Exception Exception, int Plan, int Node);
