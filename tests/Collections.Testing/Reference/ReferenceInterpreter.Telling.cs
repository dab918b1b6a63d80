using Collections.Bpmn.Model;

namespace Collections.Testing.Reference;

/// <summary>What a case tells the world, and what it takes back of it.</summary>
internal sealed partial class ReferenceInterpreter
{
    private readonly List<(int Case, int Step, ReferenceNode Node, string? Text)> told = [];
    private readonly List<(int Case, int Step, HashSet<ReferenceNode> Within)> withdrawals = [];

    /// <summary>What it told the world: number of the case from 1, step of the case, node and text, and whether it was taken back before it left.</summary>
    public IEnumerable<(int Case, int Step, string Told)> Effects =>
        told.Select(one => (one.Case, one.Step, $"{one.Node.Id}:{one.Text}{(IsWithdrawn(one.Case, one.Step, one.Node) ? AccountTrace.Withdrawn : "")}"));

    private void Tell(ReferenceToken token, string? text) => told.Add((cases.Count, token.Seq, token.Node, text));

    /// <summary>Whatever the steps within a block have told so far, in whichever visit of it.</summary>
    private void Withdraw(ReferenceToken token, ActivityBinding binding)
    {
        var block = token.Node.Container.Nodes.Single(node => node.Element.Id == binding.Find("within")!.ExpressionText);
        withdrawals.Add((cases.Count, token.Seq, [.. block.Inside!.AllNodes]));
    }

    private bool IsWithdrawn(int number, int step, ReferenceNode node) =>
        withdrawals.Exists(one => one.Case == number && one.Step > step && one.Within.Contains(node));
}
