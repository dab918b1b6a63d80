namespace Collections.Testing.Reference;

/// <summary>Makes a trial that shows a difference as small as it goes on showing one.</summary>
public static class Shrinking
{
    /// <summary>Fewer accounts, then fewer days, then blocks of the model left out.</summary>
    /// <param name="trial">A trial that differs.</param>
    /// <param name="differs">What is different about a trial; null where nothing is, or it cannot be worked.</param>
    /// <param name="found">What is different about the smallest one.</param>
    public static RandomTrial Of(RandomTrial trial, Func<RandomTrial, string?> differs, out string found)
    {
        ArgumentNullException.ThrowIfNull(trial);
        ArgumentNullException.ThrowIfNull(differs);
        found = differs(trial) ?? throw new ArgumentException("A trial that differs was expected.", nameof(trial));
        foreach (var smaller in Fewer(trial))
        {
            if (Try(smaller, differs) is { } shown) (trial, found) = (smaller, shown);
        }
        for (var isSmaller = true; isSmaller;)
        {
            isSmaller = false;
            foreach (var block in trial.Blocks())
            {
                var smaller = trial with { Without = new HashSet<string>(trial.Without) { block } };
                if (Try(smaller, differs) is not { } shown) continue;
                (trial, found, isSmaller) = (smaller, shown, true);
                break;
            }
        }
        for (var days = 1; days < trial.Days; days++)
        {
            if (Try(trial with { Days = days }, differs) is not { } shown) continue;
            (trial, found) = (trial with { Days = days }, shown);
            break;
        }
        return trial;
    }

    /// <summary>Each account alone from the last to the first, so that the first that differs alone remains; where none does, two halves.</summary>
    private static IEnumerable<RandomTrial> Fewer(RandomTrial trial)
    {
        yield return trial with { Accounts = [.. trial.Accounts.Take((trial.Accounts.Count + 1) / 2)] };
        yield return trial with { Accounts = [.. trial.Accounts.Skip(trial.Accounts.Count / 2)] };
        for (var i = trial.Accounts.Count - 1; i >= 0; i--) yield return trial with { Accounts = [trial.Accounts[i]] };
    }

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
