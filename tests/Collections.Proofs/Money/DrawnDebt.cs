namespace Collections.Proofs.Money;

/// <summary>What an account owes, and what the bank tells of it night by night: it is settled, comes back, falls behind anew.</summary>
/// <param name="reference">The account.</param>
/// <param name="random">Draws what happens.</param>
internal sealed class DrawnDebt(string reference, Random random)
{
    private readonly List<PaymentRow> notified = [];
    private (PaymentRow Payment, decimal PastDue, DateOnly Since)? settled;
    private decimal pastDue;
    private DateOnly since;
    private int payments;

    /// <summary>The account.</summary>
    public string Reference => reference;

    /// <summary>In the file of the morning.</summary>
    public decimal PastDue => pastDue;

    /// <summary>How old it is at a position.</summary>
    public int Days(DateOnly position) => pastDue == 0 ? 0 : position.DayNumber - since.DayNumber;

    /// <summary>What happens until the night of a date: the rows of the file of payments, and whether the debt was settled or money came back.</summary>
    /// <param name="date">The business date; files speak of the day before.</param>
    /// <param name="before">The date of which the last file spoke.</param>
    public (IReadOnlyList<PaymentRow> Rows, bool IsSettled, bool IsTakenBack) Next(DateOnly date, DateOnly before)
    {
        var rows = new List<PaymentRow>();
        var (isSettled, isTakenBack) = (false, false);
        switch (random.Next(6))
        {
            case 0 when pastDue > 0:
                settled = (Row(pastDue, date, "posted"), pastDue, since);
                (pastDue, isSettled) = (0, true);
                rows.Add(settled.Value.Payment);
                break;
            case 0 or 1 when pastDue == 0 && settled is var (payment, was, then) && random.Next(3) > 0:
                rows.Add(payment with { State = "reversed", On = random.Next(2) == 0 ? payment.On : date.AddDays(-1) });
                (pastDue, since, settled, isTakenBack) = (was, then, null, true);
                break;
            case 1 when pastDue == 0:
                (pastDue, since, settled) = (Amount() + 100, before, null);
                break;
            case 2 when pastDue > 200:
                rows.Add(Row(Math.Round(pastDue / 3, 2), date, "posted"));
                pastDue -= rows[^1].Amount;
                break;
            case 3:
                // It changes no balance: an old payment that is told late, or one that is on its way.
                rows.Add(Row(Amount(), date.AddDays(-random.Next(25)), random.Next(2) == 0 ? "notified" : "posted"));
                if (rows[^1].State == "notified") notified.Add(rows[^1]);
                break;
            case 4 when notified.Count > 0:
                rows.Add(notified[^1] with { State = "posted", Amount = random.Next(2) == 0 ? notified[^1].Amount : Amount(), On = date.AddDays(-1 - random.Next(3)) });
                notified.RemoveAt(notified.Count - 1);
                break;
        }
        return (rows, isSettled, isTakenBack);
    }

    private PaymentRow Row(decimal amount, DateOnly date, string state) => new(string.Concat(reference, "-P", (++payments).ToString(System.Globalization.CultureInfo.InvariantCulture)), reference, date.AddDays(-1 - random.Next(3)), amount, state);

    private decimal Amount() => (1 + random.Next(90_000_00)) / 100m;
}
