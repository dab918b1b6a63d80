using Collections.Decisions.Columns;
using Collections.Domain.Delinquency;
using Collections.Engine.Activities;

namespace Collections.Activities.ChangeStage;

/// <summary>Says where the debt stands from now on.</summary>
[Activity("Collections", "Case", "Moves the case to another stage of its life.", Icon = "stairs")]
internal sealed class ChangeStage : Activity
{
    private int slot;
    private int code;

    [Input(Description = "Where the debt stands from now on.", UIHint = "dropdown", IsRequired = true, Order = 1,
        Options = ["early", "late", "residual", "extrajudicial", "judicial", "uncollectable"])]
    public Input<string> Stage { get; } = new();

    public override void Bind(BindingContext context)
    {
        context.ExpectLiteral(Stage);
        slot = context.Writes("stage", ColumnType.Text);
        code = context.Pool.Add(Stage.Value ?? "");
        if (Stage.Value is { } word && StageText.Parse(word) is null)
            context.Find("stage-unknown", $"'{context.Node.Name}': one of the stages {string.Join(", ", StageText.All)} was expected, found '{word}'.");
    }

    public override void Execute(ActivityContext context)
    {
        for (var i = 0; i < context.Count; i++) context.SetText(i, slot, code);
    }
}
