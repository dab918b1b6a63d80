namespace Collections.Proofs.Money;

/// <summary>
/// Random payments and the files that tell of them: each payment is announced, booked or taken back as far as chance has
/// it, its steps come in any order on any day, some twice, some with another amount or for another account.
/// </summary>
internal sealed class PaymentStory(Random draws, IReadOnlyList<string> accounts, DateOnly first, int days)
{
    private static readonly string[] States = ["notified", "posted", "reversed"];
    private int payments;

    /// <summary>The rows of each file of each day.</summary>
    public IReadOnlyList<IReadOnlyList<IReadOnlyList<PaymentRow>>> Files(int count, int filesOfDay)
    {
        var files = Enumerable.Range(0, days).Select(_ => Enumerable.Range(0, filesOfDay).Select(_ => new List<PaymentRow>()).ToArray()).ToArray();
        for (var payment = 0; payment < count; payment++)
        {
            var at = draws.Next(days * filesOfDay);
            foreach (var row in Steps())
            {
                // Mostly a step comes after the one before it, now and then before.
                at = draws.Next(8) == 0 ? draws.Next(days * filesOfDay) : Math.Min((days * filesOfDay) - 1, at + draws.Next(filesOfDay * 2));
                files[at / filesOfDay][at % filesOfDay].Add(row);
            }
        }
        foreach (var file in files.SelectMany(day => day)) Shuffle(file);
        return files;
    }

    private IEnumerable<PaymentRow> Steps()
    {
        var row = new PaymentRow($"P{++payments:000000}", accounts[draws.Next(accounts.Count)], first, Amount(), States[0]);
        var (from, to) = (draws.Next(3) == 0 ? 0 : 1, 1 + draws.Next(2));
        for (var state = from; state <= to; state++)
        {
            row = row with { State = States[state], On = first.AddDays(-draws.Next(5)) };
            if (draws.Next(12) == 0) row = row with { Amount = Amount() };
            yield return draws.Next(40) == 0 ? row with { Account = accounts[draws.Next(accounts.Count)] } : row;
            if (draws.Next(10) == 0) yield return row;
        }
        if (draws.Next(60) == 0) yield return row with { Payment = row.Payment + "-unknown", Account = "nobody" };
        if (draws.Next(60) == 0) yield return row with { Payment = row.Payment + "-nothing", Amount = 0 };
    }

    /// <summary>From a hundredth to thousands of millions, many with odd hundredths.</summary>
    private decimal Amount() => draws.Next(10) switch
    {
        0 => 0.01m,
        1 => draws.NextInt64(1, 10) / 100m,
        2 => draws.NextInt64(10_000_000_000, 999_999_999_999) / 100m,
        3 => 16_777_216.01m + draws.Next(1000),
        _ => draws.NextInt64(1, 50_000_00) / 100m,
    };

    private void Shuffle(List<PaymentRow> rows)
    {
        var order = rows.ToArray();
        draws.Shuffle(order);
        rows.Clear();
        rows.AddRange(order);
    }
}
