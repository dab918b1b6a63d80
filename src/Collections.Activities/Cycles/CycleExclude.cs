using Collections.Decisions.Columns;
using Collections.Decisions.Kernels;
using Collections.Domain.Cycles;
using Collections.Engine.Activities;

namespace Collections.Activities.Cycles;

/// <summary>Leaves cases out of the batch, with a reason. Of several such steps the first that holds decides.</summary>
[Activity("Collections", "Cycles", "Leaves cases out of the batch, with a reason.", Icon = "filter-off")]
internal sealed class CycleExclude : CycleStep
{
    [Input(Description = "Why, as lists and committees read it.", Order = 1)]
    public Input<string> Reason { get; } = new();

    [Input(Description = "FEEL: who is left out; held is true of cases under a hold.", UIHint = "expression-editor", Order = 2)]
    public Input<string> Condition { get; } = new();

    [Input(Description = "Instead of a condition: a decision whose only output is the reason, or nothing for those who stay in.", UIHint = "decision-picker", Order = 3)]
    public Input<string> Decision { get; } = new();

    [Input(DisplayName = "Tells the case", Description = "With which outcome the case leaves the pool when the batch is released; without one it waits for the next batch.", UIHint = "dropdown", Options = [BatchOutcome.NotEligible, BatchOutcome.EvidenceMissing], Order = 4)]
    public Input<string> Tells { get; } = new();

    /// <summary>Who is left out; null where a decision says it.</summary>
    public CompiledExpression? Test { get; private set; }

    /// <summary>What says the reasons; null where a condition does.</summary>
    public CompiledDecision? Table { get; private set; }

    public override void Bind(BindingContext context)
    {
        context.ExpectLiteral(Reason);
        context.ExpectLiteral(Decision);
        context.ExpectLiteral(Tells);
        Test = context.Condition(Condition);
        if (!string.IsNullOrWhiteSpace(Decision.Value)) Table = context.Decision(Decision.Value);
        if (Condition.IsGiven == !string.IsNullOrWhiteSpace(Decision.Value)) context.Find("cycle-exclusion", $"'{context.Node.Name}': either a condition or a decision was expected, one of the two.");
        if (Condition.IsGiven && string.IsNullOrWhiteSpace(Reason.Value)) context.Find("cycle-exclusion", $"'{context.Node.Name}': a reason was expected beside the condition, found none.");
        if (Table is { } table && table.Outputs is not [{ Type: ColumnType.Text }]) context.Find("cycle-exclusion", $"'{context.Node.Name}': a decision with one output, a text, was expected, found {table.Outputs.Count}.");
    }
}
