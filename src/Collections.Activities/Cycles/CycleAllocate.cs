using System.Globalization;
using Collections.Activities.HandOff;
using Collections.Activities.Shares;
using Collections.Decisions.Columns;
using Collections.Decisions.Kernels;
using Collections.Engine.Activities;

namespace Collections.Activities.Cycles;

/// <summary>Shares the batch out to firms.</summary>
[Activity("Collections", "Cycles", "Shares the batch out to firms, by amount or by count, in each stratum.", Icon = "chart-pie")]
internal sealed class CycleAllocate : CycleStep
{
    private const int WholeOfShares = 100;

    [Input(Description = "Firms with their shares in percent, such as AG-01:50,AG-02:30,AG-03:20; together 100.", IsRequired = true, Order = 1)]
    public Input<string> Shares { get; } = new();

    [Input(Description = "Whether the shares are of the amount or of the number of customers.", UIHint = "dropdown", Options = [ShareBasisText.Amount, ShareBasisText.Count], DefaultValue = ShareBasisText.Amount, Order = 2)]
    public Input<string> Basis { get; } = new();

    [Input(Description = "FEEL: cases with different values are shared out apart; without it all together.", UIHint = "expression-editor", Order = 3)]
    public Input<string> Stratum { get; } = new();

    [Input(Description = "FEEL: the amount that is shared out; total due where not given.", UIHint = "expression-editor", Order = 4)]
    public Input<string> Amount { get; } = new();

    [Input(DisplayName = "Keep whole customers", Description = "Whether all cases of a customer go to one firm.", UIHint = "checkbox", DefaultValue = "true", Order = 5)]
    public Input<bool> KeepWholeCustomers { get; } = new();

    [Input(Description = "Cases that a firm has at most at a time, such as AG-01:2000; a firm that is not named takes any number.", Order = 6)]
    public Input<string> Capacity { get; } = new();

    /// <summary>The shares.</summary>
    public ShareList Quota { get; private set; } = ShareList.Empty;

    /// <summary>Of what they are.</summary>
    public ShareBasis Of { get; private set; }

    /// <summary>How many cases a firm has at most.</summary>
    public IReadOnlyDictionary<string, long> Most { get; private set; } = new Dictionary<string, long>();

    /// <summary>What makes strata; null = there is one.</summary>
    public CompiledExpression? StratumOf { get; private set; }

    /// <summary>The amount.</summary>
    public CompiledExpression? AmountOf { get; private set; }

    /// <summary>Place of the fact with the firms that had the customer; -1 where there is none.</summary>
    public int PreviousFirms { get; private set; }

    public override void Bind(BindingContext context)
    {
        foreach (var literal in new Input[] { Shares, Basis, KeepWholeCustomers, Capacity }) context.ExpectLiteral(literal);
        BindShares(context);
        StratumOf = context.Condition(Stratum);
        AmountOf = Amount.IsGiven ? context.Condition(Amount) : context.Compile("total due", Amount.Name);
        PreviousFirms = context.Column("previous firms", ColumnType.Text);
        if (ShareBasisText.Parse(Basis.Value) is { } basis) Of = basis;
        else context.Find("cycle-basis", $"'{context.Node.Name}': '{ShareBasisText.Amount}' or '{ShareBasisText.Count}' was expected, found '{Basis.Value}'.");
    }

    private void BindShares(BindingContext context)
    {
        var (shares, problem) = ShareList.Read(Shares.Value ?? "");
        Quota = shares;
        if (problem is not null && Shares.IsGiven) context.Find("cycle-shares", $"'{context.Node.Name}', input 'shares': {problem}.");
        else if (problem is null && shares.Total != WholeOfShares) context.Find("cycle-shares", $"'{context.Node.Name}', input 'shares': {WholeOfShares} percent together were expected, found {shares.Total.ToString(CultureInfo.InvariantCulture)}.");
        if (string.IsNullOrWhiteSpace(Capacity.Value)) return;
        var (most, wrong) = ShareList.Read(Capacity.Value);
        if (wrong is not null) context.Find("cycle-capacity", $"'{context.Node.Name}', input 'capacity': {wrong}.");
        Most = most.Shares.ToDictionary(one => one.Name, one => (long)one.Weight, StringComparer.Ordinal);
        foreach (var stranger in Most.Keys.Except(shares.Shares.Select(share => share.Name), StringComparer.Ordinal).Order(StringComparer.Ordinal))
            context.Find("cycle-capacity", $"'{context.Node.Name}', input 'capacity': a firm that has a share was expected, found '{stranger}'.");
    }
}
