using Collections.Decisions.Columns;
using Collections.Decisions.Kernels;
using Collections.Engine.Activities;

namespace Collections.Activities.SetAttribute;

/// <summary>Gives a variable of the case a value: a literal text, or whatever FEEL yields.</summary>
[Activity("Collections", "Case", "Sets a variable of the case.", Icon = "pencil")]
internal sealed class SetAttribute : Activity
{
    private CompiledExpression? value;
    private int slot;
    private int code;

    [Input(Description = "The variable; rules name it like a fact.", IsRequired = true, Order = 1)]
    public Input<string> Name { get; } = new();

    [Input(Description = "Its value: a text, or FEEL over facts and variables.", UIHint = "expression-editor", IsRequired = true, Order = 2)]
    public Input<string> Value { get; } = new();

    public override void Bind(BindingContext context)
    {
        context.ExpectLiteral(Name);
        if (string.IsNullOrWhiteSpace(Name.Value)) return;
        value = Value.Expression;
        slot = value is null
            ? context.Writes(Name.Value, ColumnType.Text)
            : context.Writes(Name.Value, value.ResultType, value.Scale);
        if (Value.Value is { } text) code = context.Pool.Add(text);
    }

    public override void Execute(ActivityContext context)
    {
        if (value is not null) context.SetVariable(slot, value);
        else for (var i = 0; i < context.Count; i++) context.SetText(i, slot, code);
    }
}
