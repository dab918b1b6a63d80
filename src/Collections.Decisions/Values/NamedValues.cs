namespace Collections.Decisions.Values;

/// <summary>
/// Values by name, in the order in which the names came first. Few names are found sooner one by one, and most contexts,
/// calls and scopes have few.
/// </summary>
internal sealed class NamedValues(int expected = 0)
{
    private const int FewNames = 8;
    private const int LeastCapacity = 4;
    private KeyValuePair<string, FeelValue>[] entries = expected == 0 ? [] : new KeyValuePair<string, FeelValue>[expected];
    private Dictionary<string, int>? places;
    private int count;

    /// <summary>All names with their values; whoever asks sets no more.</summary>
    public KeyValuePair<string, FeelValue>[] Entries
    {
        get
        {
            if (entries.Length > count) Array.Resize(ref entries, count);
            return entries;
        }
    }

    /// <summary>Gives a name its value; it keeps the place that it has.</summary>
    public void Set(string name, FeelValue value)
    {
        var place = PlaceOf(name);
        if (place < 0) place = Add(name);
        entries[place] = new(name, value);
    }

    /// <summary>The value of a name; null where it has none.</summary>
    public FeelValue? Find(string name) => PlaceOf(name) is >= 0 and var place ? entries[place].Value : null;

    private int Add(string name)
    {
        if (count == entries.Length) Array.Resize(ref entries, Math.Max(LeastCapacity, 2 * count));
        if (count == FewNames)
        {
            places = new(2 * FewNames, StringComparer.Ordinal);
            for (var i = 0; i < count; i++) places.Add(entries[i].Key, i);
        }
        places?.Add(name, count);
        return count++;
    }

    private int PlaceOf(string name)
    {
        if (places is not null) return places.TryGetValue(name, out var place) ? place : -1;
        for (var i = 0; i < count; i++)
        {
            if (entries[i].Key == name) return i;
        }
        return -1;
    }
}
