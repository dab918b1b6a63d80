using Collections.Decisions.Columns;
using Collections.Decisions.Kernels;
using Collections.Engine.Activities;

namespace Collections.Activities.SegmentPortfolio;

/// <summary>
/// Asks a decision of the strategy and keeps its result with the case; the rule that decided becomes part of the path.
/// Where no rule matches the result is null and the outcome Otherwise.
/// </summary>
[Activity("Collections", "Segments", "Puts each case into a segment by a decision table.", Icon = "category")]
[Outcomes(OutcomesAttribute.Done, Otherwise)]
internal sealed class SegmentPortfolio : Activity
{
    private const string Otherwise = "Otherwise";
    private CompiledDecision? decision;
    private DecisionResult result = DecisionResult.None;
    private int otherwise;

    [Input(Description = "Name or id of the decision, or its file in the strategy's decisions folder.", UIHint = "dropdown", IsRequired = true, Order = 1)]
    public Input<string> Decision { get; } = new();

    [Input(DisplayName = "Result variable", Description = "The variable that gets the result. Of a table with several outputs it gets the one of its name, else the first; the others go to variables of their own names.", DefaultValue = "segment", Order = 2)]
    public Input<string> ResultVariable { get; } = new();

    public override void Bind(BindingContext context)
    {
        context.ExpectLiteral(Decision);
        context.ExpectLiteral(ResultVariable);
        otherwise = context.Pool.Add(Otherwise);
        if (string.IsNullOrEmpty(Decision.Value) || string.IsNullOrEmpty(ResultVariable.Value)) return;
        decision = context.Decision(Decision.Value);
        if (decision is not null) result = DecisionResult.Bind(decision, ResultVariable.Value, context);
    }

    public override void Execute(ActivityContext context)
    {
        var rules = Scratch.Ints.Rent(context.Batch.Part.Capacity);
        var outputs = result.Columns(context);
        decision!.Evaluate(context.Columns, context.Rows, outputs, rules, context.Evaluation);
        for (var i = 0; i < context.Count; i++)
        {
            var row = context.Rows[i];
            result.NoteSet(context.Batch, row);
            if (rules[row] > 0) context.NoteRule(i, rules[row]);
            if (result.IsNull(outputs, row)) context.Complete(i, otherwise);
        }
        result.Keep(context, outputs);
        Scratch.Ints.Return(rules);
    }
}
