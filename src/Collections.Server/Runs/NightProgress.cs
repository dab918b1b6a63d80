namespace Collections.Server.Runs;

/// <summary>How far a night has come.</summary>
/// <param name="Date">Its business date.</param>
/// <param name="Text">What it is doing, in words.</param>
/// <param name="Share">How much of the present stage is done, from 0 to 1.</param>
/// <param name="State">working, done or failed.</param>
internal sealed record NightProgress(DateOnly Date, string Text, double Share, string State)
{
    public const string Working = "working";
    public const string Done = "done";
    public const string Failed = "failed";
}
