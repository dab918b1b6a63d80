namespace Collections.Proofs.Harness;

/// <summary>
/// What a proof has found. A proof holds when nothing bad was found, enough faults have landed, and every planted bug was
/// caught. Safe to tell from several threads.
/// </summary>
internal sealed class Tally(Action<string>? progress = null)
{
    private readonly Lock gate = new();
    private readonly List<string> findings = [];
    private readonly List<string> missed = [];
    private readonly SortedDictionary<string, object> figures = new(StringComparer.Ordinal);
    private int trials, landed, bad, planted, caught;

    /// <summary>One more trial was made, or several.</summary>
    public void Tried(int count = 1) => Interlocked.Add(ref trials, count);

    /// <summary>A fault hit what it was meant for, or several did.</summary>
    public void Landed(int count = 1) => Interlocked.Add(ref landed, count);

    /// <summary>The promise was broken: what was expected, what was found, and the command that shows it again.</summary>
    public void Bad(string finding)
    {
        lock (gate)
        {
            bad++;
            findings.Add(finding);
        }
        progress?.Invoke("BAD " + finding);
    }

    /// <summary>A floor under which the proof says nothing, such as faults landed or messages compared.</summary>
    public void AtLeast(string what, long floor, long found)
    {
        Figure(what, found);
        if (found < floor) Bad($"vacuous: at least {floor} {what} were expected, found {found}");
    }

    /// <summary>A bug was planted; caught says whether the proof turned bad over it.</summary>
    public void Planted(string bug, bool caught)
    {
        lock (gate)
        {
            planted++;
            if (caught) this.caught++;
            else missed.Add(bug);
        }
        progress?.Invoke($"planted: {bug}: {(caught ? "caught" : "NOT CAUGHT")}");
    }

    /// <summary>Something measured, for the report.</summary>
    public void Figure(string name, object value)
    {
        lock (gate) figures[name] = value;
    }

    /// <summary>Something to tell whoever watches.</summary>
    public void Say(string line) => progress?.Invoke(line);

    /// <summary>Faults that hit so far.</summary>
    public int LandedSoFar => Volatile.Read(ref landed);

    /// <summary>How often the promise was broken so far.</summary>
    public int BadSoFar => Volatile.Read(ref bad);

    /// <summary>The report of all that was told.</summary>
    public ProofReport Report(IProof proof, double seconds, int seed)
    {
        lock (gate)
        {
            return new ProofReport
            {
                Promise = proof.Promise,
                Verb = proof.Verb,
                Trials = trials,
                Landed = landed,
                Bad = bad,
                PlantedBugs = new PlantedBugs(planted, caught) { Missed = [.. missed] },
                Seconds = Math.Round(seconds, 1),
                Seed = seed,
                Figures = new SortedDictionary<string, object>(figures, StringComparer.Ordinal),
                Findings = [.. findings.Take(20)],
            };
        }
    }
}
