using Collections.Decisions.Values;

namespace Collections.Testing.Reference;

public sealed partial class ReferenceInterpreter
{
    /// <summary>The tokens of the open case that stand at the node, the one that came first before the others.</summary>
    public IReadOnlyList<ReferenceToken> StandingAt(string node) => current.IsOpen
        ? [.. current.Alive.Where(token => token.Node.Id == node && !token.IsMoving).OrderBy(token => token.Seq)]
        : [];

    /// <summary>An input of the node's binding for the case as it stands.</summary>
    public FeelValue InputOf(ReferenceToken token, string input)
    {
        ArgumentNullException.ThrowIfNull(token);
        return Evaluate(token.Node.Binding!.Find(input)!.ExpressionText!, null);
    }

    /// <summary>What was decided about the tokens comes to them, one after the other; what is due then fires.</summary>
    public void Apply(string node, IEnumerable<(int Seq, string Outcome, string Told)> decided)
    {
        ArgumentNullException.ThrowIfNull(decided);
        foreach (var (seq, outcome, told) in decided)
        {
            if (StandingAt(node).FirstOrDefault(token => token.Seq == seq) is not { } token) continue;
            token.Outcome = outcome;
            Tell(token, told);
            token.Timers.Clear();
            Leave(token);
            RunToRest();
        }
        FireTimers();
    }
}
