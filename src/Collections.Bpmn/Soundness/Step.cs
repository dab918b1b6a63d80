namespace Collections.Bpmn.Soundness;

/// <summary>One marking that was reached, and how.</summary>
/// <param name="Tokens">Where the tokens stand.</param>
/// <param name="Before">Number of the marking before; -1 at the beginning.</param>
/// <param name="By">The node that moved them.</param>
/// <param name="Made">The edges that got a token.</param>
internal sealed record Step(string Tokens, int Before, NetNode By, NetEdge[] Made);
