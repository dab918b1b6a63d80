using Collections.Decisions.Columns;
using Collections.Domain.Effects;
using Collections.Domain.Placements;
using Collections.Engine.Activities;

namespace Collections.Activities.Placements;

/// <summary>How a step places a case with a firm: the case keeps the firm, and all that it had, and the placement is decided.</summary>
internal sealed class CasePlacement
{
    private readonly FirmType type;
    private readonly int termDays, firmSlot, firmsSlot, firmsColumn;

    /// <summary>Declares the variables, and finds what is wrong with the type and the term that the step was given.</summary>
    /// <param name="context">What the step is bound to.</param>
    /// <param name="firmType">agency or lawFirm.</param>
    /// <param name="termDays">Calendar days until it ends; 0 = it has no term.</param>
    public CasePlacement(BindingContext context, Input<string> firmType, Input<int> termDays)
    {
        context.ExpectLiteral(termDays);
        if (FirmTypeText.Parse(firmType.Value) is { } known) type = known;
        else context.Find("firm-type", $"'{context.Node.Name}': '{FirmTypeText.Agency}' or '{FirmTypeText.LawFirm}' was expected, found '{firmType.Value}'.");
        if (termDays.Value < 0) context.Find("term", $"'{context.Node.Name}': a term from 0 days was expected, found {termDays.Value}.");
        this.termDays = termDays.Value;
        firmSlot = context.Writes("firm", ColumnType.Text);
        firmsSlot = context.Writes("firms", ColumnType.Text);
        firmsColumn = context.Column("firms", ColumnType.Text);
    }

    /// <summary>Places the i-th token's case.</summary>
    /// <param name="context">The tokens.</param>
    /// <param name="i">Which of them.</param>
    /// <param name="firm">Text code of the firm.</param>
    /// <param name="amount">In hundredths.</param>
    /// <param name="terms">What was agreed with the firm.</param>
    public void Place(ActivityContext context, int i, int firm, long amount, PlacementTerms? terms = null)
    {
        var before = Before(context, i);
        context.SetText(i, firmSlot, firm);
        context.SetText(i, firmsSlot, before == Column.NullText ? firm : context.Pool.Add($"{context.Pool[before]},{context.Pool[firm]}"));
        context.Emit(i, (int)EffectKind.Placement, firm, amount, termDays > 0 ? context.Clock.Date + termDays : 0, (long)type, terms is null ? [] : terms.Write());
    }

    /// <summary>The firms that had the case, separated by commas: a text code.</summary>
    public int Before(ActivityContext context, int i) => firmsColumn < 0 ? Column.NullText : ((TextColumn)context.Columns.Columns[firmsColumn]).Values[context.Rows[i]];
}
