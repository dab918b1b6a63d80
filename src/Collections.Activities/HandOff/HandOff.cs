using Collections.Activities.Shares;
using Collections.Decisions.Columns;
using Collections.Decisions.Kernels;
using Collections.Domain.Effects;
using Collections.Domain.Placements;
using Collections.Engine.Activities;
using Collections.Engine.Runs;

namespace Collections.Activities.HandOff;

/// <summary>
/// Hands cases to agencies or law firms by quota of amount, over all cases that stand here in a run. Whole customers go
/// to one firm, and never to one that had them before, as far as that is known.
/// </summary>
[Activity("Collections", "Placements", "Hands cases to agencies or law firms by quota.", Icon = "building-bank")]
[Outcomes(Placed, NotPlaced)]
internal sealed class HandOff : SetActivity
{
    private const string Placed = "Placed";
    private const string NotPlaced = "NotPlaced";
    private const int AmountScale = 2;

    /// <summary>The fact that names the firms that had the customer, separated by commas.</summary>
    private const string PreviousFirms = "previous firms";

    private CompiledExpression? amount;
    private FirmType type;
    private ShareList quota = ShareList.Empty;
    private int amountColumn, previousColumn, firmsColumn, firmSlot, firmsSlot, placed, notPlaced;

    [Input(DisplayName = "Firm type", Description = "agency or lawFirm.", UIHint = "dropdown", Options = [FirmTypeText.Agency, FirmTypeText.LawFirm], DefaultValue = FirmTypeText.Agency, Order = 1)]
    public Input<string> FirmType { get; } = new();

    [Input(Description = "Firms with their shares of the amount, such as AG-01:50,AG-02:30,AG-03:20.", IsRequired = true, Order = 2)]
    public Input<string> Rule { get; } = new();

    [Input(DisplayName = "Term in days", Description = "Calendar days until the placement ends; 0 = it has no term.", DefaultValue = "0", Order = 3)]
    public Input<int> TermDays { get; } = new();

    [Input(DisplayName = "Keep whole customers", Description = "Whether all cases of a customer go to one firm.", UIHint = "checkbox", DefaultValue = "true", Order = 4)]
    public Input<bool> KeepWholeCustomers { get; } = new();

    [Input(Description = "FEEL: cases with different values are shared out apart; without it all together.", UIHint = "expression-editor", Order = 5)]
    public Input<string> Stratum { get; } = new();

    [Input(Description = "FEEL: the amount that is shared out; total due where not given.", UIHint = "expression-editor", Order = 6)]
    public Input<decimal> Amount { get; } = new();

    /// <summary>Amount, stratum, firms of the fact, firms of the case.</summary>
    public override int KeyCount => 4;

    public override void Bind(BindingContext context)
    {
        context.ExpectLiteral(Rule);
        context.ExpectLiteral(TermDays);
        context.ExpectLiteral(KeepWholeCustomers);
        ReadRule(context);
        amount = Amount.Expression;
        amountColumn = context.Column("total due", ColumnType.Number);
        if (amount is null && amountColumn < 0)
            context.Find("amount-missing", $"'{context.Node.Name}': an amount was expected (input 'amount', or the fact 'total due'), found neither.");
        previousColumn = context.Column(PreviousFirms, ColumnType.Text);
        firmSlot = context.Writes("firm", ColumnType.Text);
        firmsSlot = context.Writes("firms", ColumnType.Text);
        firmsColumn = context.Column("firms", ColumnType.Text);
        placed = context.Pool.Add(Placed);
        notPlaced = context.Pool.Add(NotPlaced);
    }

    public override void Execute(ActivityContext context) =>
        throw new InvalidOperationException("A hand-off decides over a population, never by itself.");

    public override void Measure(ActivityContext context, long[][] keys)
    {
        var strata = context.Read(Stratum);
        var rows = context.Rows;
        AmountsOf(context, keys[0]);
        for (var i = 0; i < rows.Length; i++)
        {
            keys[1][i] = strata[rows[i]];
            keys[2][i] = TextAt(context, previousColumn, rows[i]);
            keys[3][i] = TextAt(context, firmsColumn, rows[i]);
        }
    }

    public override void Decide(SetPopulation population, SetContext context)
    {
        var allocation = new QuotaAllocation(quota, KeepWholeCustomers.Value, context.Pool);
        var firms = allocation.Allocate(population);
        for (var i = 0; i < firms.Length; i++)
        {
            population.Outcomes[i] = firms[i] is null ? notPlaced : placed;
            population.Values[i] = firms[i] is { } firm ? context.Pool.Add(firm) : Column.NullNumber;
        }
    }

    public override void Apply(ActivityContext context, ReadOnlySpan<long> values)
    {
        var amounts = new long[context.Count];
        AmountsOf(context, amounts);
        var termEnds = TermDays.Value > 0 ? context.Clock.Date + TermDays.Value : 0;
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] == Column.NullNumber) continue;
            var firm = (int)values[i];
            context.SetText(i, firmSlot, firm);
            context.SetText(i, firmsSlot, Joined(context, context.Rows[i], firm));
            context.Emit(i, (int)EffectKind.Placement, firm, amounts[i], termEnds, (long)type);
        }
    }

    private void ReadRule(BindingContext context)
    {
        var (shares, problem) = ShareList.Read(Rule.Value ?? "");
        quota = shares;
        if (problem is not null && Rule.IsGiven) context.Find("quota", $"'{context.Node.Name}', input 'rule': {problem}.");
        if (FirmTypeText.Parse(FirmType.Value) is { } known) type = known;
        else context.Find("firm-type", $"'{context.Node.Name}': '{FirmTypeText.Agency}' or '{FirmTypeText.LawFirm}' was expected, found '{FirmType.Value}'.");
        if (TermDays.Value < 0) context.Find("term", $"'{context.Node.Name}': a term from 0 days was expected, found {TermDays.Value}.");
    }

    private void AmountsOf(ActivityContext context, long[] amounts)
    {
        var read = context.Read(Amount, AmountScale);
        var facts = amount is null && amountColumn >= 0 ? (NumberColumn)context.Columns.Columns[amountColumn] : null;
        for (var i = 0; i < amounts.Length; i++)
            amounts[i] = facts is null ? read[context.Rows[i]] : facts.Values[context.Rows[i]];
    }

    private static long TextAt(ActivityContext context, int column, int row) =>
        column < 0 ? Column.NullText : ((TextColumn)context.Columns.Columns[column]).Values[row];

    /// <summary>The firms that had the case, with one more.</summary>
    private int Joined(ActivityContext context, int row, int firm)
    {
        var before = (int)TextAt(context, firmsColumn, row);
        return before == Column.NullText ? firm : context.Pool.Add($"{context.Pool[before]},{context.Pool[firm]}");
    }
}
