namespace Collections.Proofs.Money;

/// <summary>
/// The reference: what a careful clerk would have in a book of decimals after the same files. It knows nothing of the
/// product's rules but what docs/ says of them in words.
/// </summary>
internal sealed class Ledger(IReadOnlySet<string> accounts)
{
    private readonly Dictionary<string, Entry> entries = [];

    /// <summary>The payments by reference.</summary>
    public IReadOnlyDictionary<string, Entry> Entries => entries;

    /// <summary>Rows that are to be rejected so far.</summary>
    public int Rejected { get; private set; }

    /// <summary>All that was ever booked.</summary>
    public decimal Booked { get; private set; }

    /// <summary>All of it that was taken back.</summary>
    public decimal TakenBack { get; private set; }

    /// <summary>What is booked and not taken back, by account.</summary>
    public Dictionary<string, decimal> ByAccount() => entries.Values.Where(entry => entry.State == "posted")
        .GroupBy(entry => entry.Account).ToDictionary(group => group.Key, group => group.Sum(entry => entry.Amount));

    /// <summary>Enters a file; how many of its rows are to be rejected.</summary>
    public int Enter(IReadOnlyList<PaymentRow> file)
    {
        var before = Rejected;
        var often = file.GroupBy(row => row.Payment).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet();
        foreach (var row in file)
        {
            if (often.Contains(row.Payment) || row.Amount <= 0 || !accounts.Contains(row.Account) || !Enter(row)) Rejected++;
        }
        return Rejected - before;
    }

    private bool Enter(PaymentRow row)
    {
        if (!entries.TryGetValue(row.Payment, out var known))
        {
            Book(new Entry(row.Account, row.Amount, row.State), null, row);
            return true;
        }
        if (known.Account != row.Account) return false;
        if (Rank(row.State) < Rank(known.State)) return true;
        if (known.State != "notified" && known.Amount != row.Amount) return false;
        Book(known with { Amount = row.Amount, State = row.State }, known, row);
        return true;
    }

    private void Book(Entry entry, Entry? before, PaymentRow row)
    {
        entries[row.Payment] = entry;
        if (Rank(entry.State) >= 1 && (before is null || Rank(before.State) < 1)) Booked += entry.Amount;
        if (Rank(entry.State) == 2 && (before is null || Rank(before.State) < 2)) TakenBack += entry.Amount;
    }

    private static int Rank(string state) => state switch { "notified" => 0, "posted" => 1, _ => 2 };

    /// <summary>A payment as it stands.</summary>
    internal sealed record Entry(string Account, decimal Amount, string State);
}
