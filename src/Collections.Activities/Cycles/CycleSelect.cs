using Collections.Decisions.Columns;
using Collections.Decisions.Kernels;
using Collections.Engine.Activities;

namespace Collections.Activities.Cycles;

/// <summary>Takes cases that wait in the cycle's pool into the batch.</summary>
[Activity("Collections", "Cycles", "Takes those of the cases that wait in the pool for which a condition holds.", Icon = "filter")]
internal sealed class CycleSelect : CycleStep
{
    private static readonly Dictionary<string, ColumnType> Types = new(StringComparer.Ordinal)
    {
        ["text"] = ColumnType.Text,
        ["number"] = ColumnType.Number,
        ["date"] = ColumnType.Date,
        ["boolean"] = ColumnType.Boolean,
    };

    [Input(Description = "FEEL: which cases are taken; all where not given.", UIHint = "expression-editor", Order = 1)]
    public Input<string> Condition { get; } = new();

    [Input(Description = "Variables of the cases that the cycle's rules read besides segment, queue, collector and stage: name:type, separated by commas; types are text, number, date, boolean.", UIHint = "multiline", Order = 2)]
    public Input<string> Variables { get; } = new();

    /// <summary>Which cases are taken; null = all.</summary>
    public CompiledExpression? Test { get; private set; }

    public override void Bind(BindingContext context)
    {
        context.ExpectLiteral(Variables);
        context.Writes(Held, ColumnType.Boolean);
        context.Writes(Firms, ColumnType.Text);
        foreach (var entry in (Variables.Value ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) Declare(context, entry);
        Test = context.Condition(Condition);
    }

    private static void Declare(BindingContext context, string entry)
    {
        var colon = entry.LastIndexOf(':');
        if (colon > 0 && Types.TryGetValue(entry[(colon + 1)..].Trim(), out var type)) context.Writes(entry[..colon].Trim(), type, type == ColumnType.Number ? 2 : 0);
        else context.Find("cycle-variables", $"'{context.Node.Name}', input 'variables': entries such as promise date:date were expected, found '{entry}'.");
    }
}
