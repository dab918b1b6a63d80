namespace Collections.Testing.Reference;

/// <summary>Makes a trial that shows a difference as small as it goes on showing one.</summary>
public static class Shrinking
{
    private const int LoneAccounts = 20;

    /// <summary>Fewer accounts, then fewer days, then blocks of the model left out.</summary>
    /// <param name="trial">A trial that differs.</param>
    /// <param name="differs">What is different about a trial; null where nothing is, or it cannot be worked.</param>
    /// <param name="found">What is different about the smallest one.</param>
    public static RandomTrial Of(RandomTrial trial, Func<RandomTrial, string?> differs, out string found)
    {
        ArgumentNullException.ThrowIfNull(trial);
        ArgumentNullException.ThrowIfNull(differs);
        found = differs(trial) ?? throw new ArgumentException("A trial that differs was expected.", nameof(trial));
        while (Smaller(trial, differs, Fewer) is var (smaller, shown)) (trial, found) = (smaller, shown);
        while (Smaller(trial, differs, WithoutBlock) is var (smaller, shown)) (trial, found) = (smaller, shown);
        if (Smaller(trial, differs, FewerDays) is var (shorter, left)) (trial, found) = (shorter, left);
        return trial;
    }

    private static (RandomTrial Trial, string Found)? Smaller(RandomTrial trial, Func<RandomTrial, string?> differs, Func<RandomTrial, IEnumerable<RandomTrial>> smaller)
    {
        foreach (var candidate in smaller(trial))
        {
            if (Try(candidate, differs) is { } found) return (candidate, found);
        }
        return null;
    }

    /// <summary>Each account alone; where none differs alone, all but some: half of them, then fewer and fewer.</summary>
    private static IEnumerable<RandomTrial> Fewer(RandomTrial trial)
    {
        var accounts = trial.Accounts;
        if (accounts.Count == 1) yield break;
        foreach (var account in accounts.Take(LoneAccounts)) yield return trial with { Accounts = [account] };
        for (var length = accounts.Count / 2; length > 0; length /= 2)
        {
            for (var from = 0; from < accounts.Count; from += length)
                yield return trial with { Accounts = [.. accounts.Where((_, place) => place < from || place >= from + length)] };
        }
    }

    private static IEnumerable<RandomTrial> WithoutBlock(RandomTrial trial) =>
        trial.Blocks().Select(block => trial with { Without = new HashSet<string>(trial.Without) { block } });

    private static IEnumerable<RandomTrial> FewerDays(RandomTrial trial) =>
        Enumerable.Range(1, trial.Days - 1).Select(days => trial with { Days = days });

    private static string? Try(RandomTrial smaller, Func<RandomTrial, string?> differs)
    {
        try
        {
            return differs(smaller);
        }
        catch (InvalidOperationException)
        {
            // Without this block the model cannot be planned.
            return null;
        }
    }
}
