namespace Collections.Bpmn.Soundness;

/// <summary>Ids of elements one after the other, joined without copying.</summary>
internal sealed class Trail
{
    private readonly string? id;
    private readonly Trail? first;
    private readonly Trail? second;

    private Trail(string? id, Trail? first, Trail? second) => (this.id, this.first, this.second) = (id, first, second);

    public static Trail Empty { get; } = new(null, null, null);

    public static Trail Of(string id) => id.Length == 0 ? Empty : new Trail(id, null, null);

    public Trail Then(Trail next) => this == Empty ? next : next == Empty ? this : new Trail(null, this, next);

    /// <summary>Adds the ids that were not seen before, in their order, until there are so many.</summary>
    public void WriteTo(List<string> ids, HashSet<string> seen, int most)
    {
        var open = new Stack<Trail>([this]);
        while (ids.Count < most && open.TryPop(out var trail))
        {
            if (trail.id is { } own && seen.Add(own)) ids.Add(own);
            if (trail.second is { } second) open.Push(second);
            if (trail.first is { } first) open.Push(first);
        }
    }
}
