namespace Collections.Proofs.Placements;

/// <summary>
/// What a careful clerk would have in a book of decimals: payments by reference, what of them was noted for firms, and what firms
/// earn by it.
/// </summary>
internal sealed class PlacedLedger
{
    private readonly Dictionary<string, PlacedPayment> payments = new(StringComparer.Ordinal);
    private readonly List<(PlacedPayment Payment, bool IsReversal)> lines = [];
    private readonly HashSet<(string Reference, bool IsReversal)> noted = [];
    private readonly List<(PlacedLife Life, string Account, DateOnly ValueDate, decimal Amount)> statement = [];

    /// <summary>The payments, by reference.</summary>
    public IReadOnlyDictionary<string, PlacedPayment> Payments => payments;

    /// <summary>How many lines statements have.</summary>
    public int Noted => statement.Count;

    /// <summary>Enters a row of a file: a payment is announced, booked or taken back; what is taken back keeps the date of what was booked.</summary>
    public void Enter(PlacedPayment row)
    {
        var before = payments.GetValueOrDefault(row.Reference);
        if (before is not null && Rank(row.State) < Rank(before.State)) return;
        if (before is { State: "posted" or "reversed" }) row = row with { ValueDate = before.ValueDate };
        payments[row.Reference] = row;
        if (Rank(row.State) >= 1 && (before is null || Rank(before.State) < 1)) lines.Add((row, false));
        if (Rank(row.State) == 2 && (before is null || Rank(before.State) < 2)) lines.Add((row, true));
    }

    /// <summary>Value date of the last payment of an account that is booked and not taken back.</summary>
    public DateOnly? LastPaid(string account) => payments.Values.Where(payment => payment.Account == account && payment.State == "posted").Select(payment => (DateOnly?)payment.ValueDate).Max();

    /// <summary>What is booked and not taken back, in hundredths, of payments with a value date from one date to another.</summary>
    public long Booked(string account, DateOnly from, DateOnly to) =>
        (long)(payments.Values.Where(payment => payment.Account == account && payment.State == "posted" && payment.ValueDate >= from && payment.ValueDate <= to).Sum(payment => payment.Amount) * 100);

    /// <summary>A night notes what was booked, or taken back, on what firms have, or had until a month after the tail.</summary>
    public void Note(IReadOnlyDictionary<string, PlacedLife> lives)
    {
        foreach (var (payment, isReversal) in lines.Where(line => !noted.Contains((line.Payment.Reference, line.IsReversal))))
        {
            if (!lives.TryGetValue(payment.Account, out var life) || payment.ValueDate < life.From) continue;
            if (life.To is { } over && payment.ValueDate > over.AddDays(PlacedTerms.Tail + PlacedTerms.NotedAfterTail)) continue;
            noted.Add((payment.Reference, isReversal));
            statement.Add((life, payment.Account, payment.ValueDate, isReversal ? -payment.Amount : payment.Amount));
        }
    }

    /// <summary>The lines of all statements: firm, account, value date, amount, commission.</summary>
    public IReadOnlyList<string> Statement() =>
        [.. statement.Select(line => Line(line.Life.Firm, line.Account, line.ValueDate, line.Amount, Commission(line.Life, line.ValueDate, line.Amount))).Order(StringComparer.Ordinal)];

    /// <summary>A line as it is compared.</summary>
    public static string Line(string firm, string account, DateOnly valueDate, decimal amount, decimal commission) =>
        FormattableString.Invariant($"{firm} {account} {valueDate:yyyy-MM-dd} {amount:0.00} earns {commission:0.00}");

    /// <summary>Something is earned from the first action on, while the firm has the case, and within the tail by an action that is not too old.</summary>
    private static decimal Commission(PlacedLife life, DateOnly valueDate, decimal amount)
    {
        var before = life.Actions.Where(action => action <= valueDate).ToList();
        if (before.Count == 0) return 0;
        if (life.To is { } over && valueDate > over && (valueDate > over.AddDays(PlacedTerms.Tail) || before.Max().AddDays(PlacedTerms.Action) < valueDate)) return 0;
        return Math.Round(amount * PlacedTerms.RateOf(life.Firm) / 100, 2, MidpointRounding.AwayFromZero);
    }

    private static int Rank(string state) => state switch { "notified" => 0, "posted" => 1, _ => 2 };
}
