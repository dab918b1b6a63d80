using Collections.Activities.Experiments;
using Collections.Activities.Placements;
using Collections.Activities.Pools;
using Collections.Activities.Shares;
using Collections.Decisions.Columns;
using Collections.Decisions.Kernels;
using Collections.Domain.Marks;
using Collections.Domain.Placements;
using Collections.Engine.Activities;
using Collections.Engine.Batches;
using Collections.Engine.Runs;

namespace Collections.Activities.HandOff;

/// <summary>
/// Hands cases to agencies or law firms by quota of amount, over all cases that stand here in a run. Whole customers go
/// to one firm, and never to one that had them before, as far as that is known.
/// </summary>
[Activity("Collections", "Placements", "Hands cases to agencies or law firms by quota.", Icon = "building-bank")]
[Outcomes(Placed, NotPlaced, ContactGuard.Withheld)]
internal sealed class HandOff : SetActivity
{
    private const string Placed = "Placed";
    private const string NotPlaced = "NotPlaced";
    private const int AmountScale = 2;
    private const int TailDays = 10;
    private const int ActionDays = 30;
    private const int DeletionDays = 10;

    /// <summary>The fact that names the firms that had the customer, separated by commas.</summary>
    private const string PreviousFirms = "previous firms";

    private CompiledExpression? amount;
    private CasePlacement placement = null!;
    private ShareList quota = ShareList.Empty;
    private int amountColumn, previousColumn, placed, notPlaced;
    private ContactGuard guard = ContactGuard.None;
    private FirmRates rates = FirmRates.None;

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

    [Input(Description = "What the firm earns, in per cent of payments: 8, or by firm LF-01:8,LF-02:7.5,10 where the last is for all others.", DefaultValue = "0", Order = 7)]
    public Input<string> Commission { get; } = new();

    /// <summary>Amount, stratum, firms of the fact, firms of the case.</summary>
    public override int KeyCount => 4;

    /// <summary>The firms of the rule.</summary>
    internal IReadOnlyCollection<string> Firms => [.. quota.Shares.Select(share => share.Name)];

    public override void Bind(BindingContext context)
    {
        context.ExpectLiteral(Rule);
        context.ExpectLiteral(KeepWholeCustomers);
        ReadRule(context);
        ReadRates(context);
        amount = Amount.Expression;
        amountColumn = context.Column("total due", ColumnType.Number);
        if (amount is null && amountColumn < 0)
            context.Find("amount-missing", $"'{context.Node.Name}': an amount was expected (input 'amount', or the fact 'total due'), found neither.");
        previousColumn = context.Column(PreviousFirms, ColumnType.Text);
        placement = new CasePlacement(context, FirmType, TermDays);
        placed = context.Pool.Add(Placed);
        notPlaced = context.Pool.Add(NotPlaced);
        guard = ContactGuard.Of(context);
    }

    public override void Execute(ActivityContext context) =>
        throw new InvalidOperationException("A hand-off decides over a population, never by itself.");

    public override void Admit(ActivityContext context)
    {
        long[]? amounts = null;
        for (var i = 0; i < context.Count; i++)
        {
            if (guard.Withholds(context, i) || Named(context, i, MarkKind.Firm) is not [var ordered, ..]) continue;
            amounts ??= AmountsOf(context);
            placement.Place(context, i, ordered.Value, amounts[i] == Column.NullNumber ? 0 : amounts[i], TermsOf(context, ordered.Value));
            context.Complete(i, placed);
        }
    }

    public override void Measure(ActivityContext context, long[][] keys)
    {
        var strata = context.Read(Stratum);
        var rows = context.Rows;
        AmountsOf(context).CopyTo(keys[0], 0);
        for (var i = 0; i < rows.Length; i++)
        {
            keys[1][i] = strata[rows[i]];
            keys[2][i] = Barred(context, i);
            keys[3][i] = placement.Before(context, i);
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
        var amounts = AmountsOf(context);
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] != Column.NullNumber) placement.Place(context, i, (int)values[i], amounts[i], TermsOf(context, (int)values[i]));
        }
    }

    /// <summary>The other system has handed the case to a firm, which has it still: what was agreed is what the step says.</summary>
    public override void TakeUp(ActivityContext context)
    {
        for (var i = 0; i < context.Count; i++)
        {
            if (TakenPlacement.Said(context, TermDays.Value) is not { } said) continue;
            var firm = context.Pool.Add(said.Firm);
            placement.Place(context, i, firm, said.Balance, (TermsOf(context, firm) ?? PlacementTerms.None) with { From = context.Clock.Date, Ends = said.Ends });
        }
    }

    /// <summary>The firms that may not have the case: those that had it, and those from which somebody has excluded it.</summary>
    private long Barred(ActivityContext context, int i)
    {
        long before = previousColumn < 0 ? Column.NullText : ((TextColumn)context.Columns.Columns[previousColumn]).Values[context.Rows[i]];
        foreach (var mark in Named(context, i, MarkKind.NoFirm))
            before = before == Column.NullText ? mark.Name : context.Pool.Add($"{context.Pool[(int)before]},{context.Pool[mark.Name]}");
        return before;
    }

    private static List<Mark> Named(ActivityContext context, int i, MarkKind kind) =>
        context.IsAnyMarked ? [.. context.Marks(i).Where(mark => mark.Kind == (int)kind)] : [];

    /// <summary>A firm that earns something has the tail and the days that To place gives where nothing else is said; nothing was agreed with any other.</summary>
    private PlacementTerms? TermsOf(ActivityContext context, int firm) => rates.Of(context.Pool[firm]) is > 0 and var rate ? new PlacementTerms(rate, TailDays, ActionDays, DeletionDays, IsSilent: false) : null;

    private void ReadRates(BindingContext context)
    {
        context.ExpectLiteral(Commission);
        (rates, var problem) = FirmRates.Read(Commission.Value ?? "");
        if (problem is not null) context.Find("commission", $"'{context.Node.Name}', input 'commission': {problem}.");
    }

    private void ReadRule(BindingContext context)
    {
        var (shares, problem) = ShareList.Read(Rule.Value ?? "");
        quota = shares;
        if (problem is not null && Rule.IsGiven) context.Find("quota", $"'{context.Node.Name}', input 'rule': {problem}.");
    }

    private long[] AmountsOf(ActivityContext context)
    {
        var amounts = new long[context.Count];
        var read = context.Read(Amount, AmountScale);
        var facts = amount is null && amountColumn >= 0 ? (NumberColumn)context.Columns.Columns[amountColumn] : null;
        for (var i = 0; i < amounts.Length; i++)
            amounts[i] = facts is null ? read[context.Rows[i]] : facts.Values[context.Rows[i]];
        return amounts;
    }
}
