using Collections.Domain.Accounts;
using Collections.Engine.Runs;

namespace Collections.Activities.AssignQueue;

/// <summary>
/// The cases of one customer for one queue go to one collector, at the rank of the best of them. A population may be the
/// whole portfolio: blocks are ranges of one sorted array, not objects.
/// </summary>
internal sealed class CustomerBlocks
{
    private readonly int[] places;
    private readonly int[] startOf;
    private readonly bool[] ends;

    public CustomerBlocks(SetPopulation population)
    {
        places = [.. Enumerable.Range(0, population.Count)];
        startOf = new int[population.Count];
        var keys = new (long Customer, int Queue, int Place)[population.Count];
        for (var place = 0; place < keys.Length; place++)
            keys[place] = (population.Subjects[place] >> AccountId.OrdinalBits, AssignKey.Queue(population, place), place);
        Array.Sort(keys, places);
        startOf.AsSpan().Fill(-1);
        for (var i = 0; i < keys.Length; i++)
        {
            if (i == 0 || keys[i].Customer != keys[i - 1].Customer || keys[i].Queue != keys[i - 1].Queue) startOf[places[i]] = i;
        }
        ends = new bool[population.Count + 1];
        ends[^1] = true;
        foreach (var start in startOf)
        {
            if (start >= 0) ends[start] = true;
        }
    }

    /// <summary>The places of the block whose best case stands at the place, best first; empty where another case is better.</summary>
    public ReadOnlySpan<int> LedBy(int place)
    {
        var start = startOf[place];
        if (start < 0) return [];
        var end = start + 1;
        while (!ends[end]) end++;
        return places.AsSpan(start, end - start);
    }
}
