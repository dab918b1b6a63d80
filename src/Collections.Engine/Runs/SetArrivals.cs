namespace Collections.Engine.Runs;

/// <summary>The tokens that came to one set node in a run, with what the activity measured of each.</summary>
internal sealed class SetArrivals(int keyCount)
{
    private readonly List<long> subjects = [];
    private readonly List<int> episodes = [];
    private readonly List<int> seqs = [];
    private readonly List<long>[] keys = [.. Enumerable.Range(0, keyCount).Select(_ => new List<long>())];

    public int Count => subjects.Count;

    public void Add(long subject, int episode, int seq, long[][] measured, int place)
    {
        subjects.Add(subject);
        episodes.Add(episode);
        seqs.Add(seq);
        for (var k = 0; k < keys.Length; k++) keys[k].Add(measured[k][place]);
    }

    /// <summary>Forgets subjects whose part was not written as it stood.</summary>
    public void Remove(IReadOnlyCollection<long> left)
    {
        var gone = left.ToHashSet();
        Remove(gone.Contains);
    }

    /// <summary>Forgets the subjects that the question is true of.</summary>
    public void Remove(Func<long, bool> isGone)
    {
        var kept = 0;
        for (var i = 0; i < subjects.Count; i++)
        {
            if (isGone(subjects[i])) continue;
            (subjects[kept], episodes[kept], seqs[kept]) = (subjects[i], episodes[i], seqs[i]);
            foreach (var key in keys) key[kept] = key[i];
            kept++;
        }
        subjects.RemoveRange(kept, subjects.Count - kept);
        episodes.RemoveRange(kept, episodes.Count - kept);
        seqs.RemoveRange(kept, seqs.Count - kept);
        foreach (var key in keys) key.RemoveRange(kept, key.Count - kept);
    }

    /// <summary>The population in order of rank, larger first, null last, then external reference.</summary>
    public SetPopulation Ordered(IRunStore store)
    {
        var all = subjects.ToArray();
        var places = Enumerable.Range(0, all.Length).ToArray();
        var ranks = keys[0].ToArray();
        Array.Sort(places, (x, y) => ranks[x] != ranks[y] ? ranks[y].CompareTo(ranks[x]) : all[x] != all[y] ? all[x].CompareTo(all[y]) : seqs[x].CompareTo(seqs[y]));
        for (int from = 0, to; from < places.Length; from = to)
        {
            for (to = from + 1; to < places.Length && ranks[places[to]] == ranks[places[from]]; to++)
            {
            }
            if (to - from > 1) store.SortByReference(all, places.AsSpan(from, to - from));
        }
        return new SetPopulation(
            [.. keys.Select(key => places.Select(place => key[place]).ToArray())],
            [.. places.Select(place => all[place])],
            [.. places.Select(place => episodes[place])],
            [.. places.Select(place => seqs[place])],
            new int[all.Length],
            new long[all.Length]);
    }
}
