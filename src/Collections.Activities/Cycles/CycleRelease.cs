using Collections.Decisions.Columns;
using Collections.Decisions.Kernels;
using Collections.Engine.Activities;

namespace Collections.Activities.Cycles;

/// <summary>The batch leaves with the balances of that day: what does not meet the condition any more drops out, and the totals are signed anew.</summary>
[Activity("Collections", "Cycles", "The batch leaves with the balances of the day; who paid meanwhile drops out.", Icon = "send")]
internal sealed class CycleRelease : CycleStep
{
    private const string Owes = "total due";
    private const string StillOwes = Owes + " > 0 and not(" + Held + ")";

    [Input(DisplayName = "Business days", Description = "Business days after the day of the batch, from 0; 0 = as soon as it is approved.", DefaultValue = "1", Order = 1)]
    public Input<int> BusinessDays { get; } = new();

    [Input(Description = "FEEL: who stays in; without it who still owes and is under no hold.", UIHint = "expression-editor", Order = 2)]
    public Input<string> Stays { get; } = new();

    /// <summary>Who stays in.</summary>
    public CompiledExpression? Test { get; private set; }

    /// <summary>What is owed, where no allocation says which amount counts.</summary>
    public CompiledExpression? Owed { get; private set; }

    public override void Bind(BindingContext context)
    {
        context.ExpectLiteral(BusinessDays);
        if (BusinessDays.Value is < 0 or > 60) context.Find("cycle-release", $"'{context.Node.Name}': 0 to 60 business days were expected, found {BusinessDays.Value}.");
        context.Writes(Held, ColumnType.Boolean);
        Test = Stays.IsGiven ? context.Condition(Stays) : context.Compile(StillOwes, Stays.Name);
        Owed = context.Compile(Owes, Stays.Name);
    }
}
