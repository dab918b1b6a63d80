using Collections.Domain.Novelties;

namespace Collections.Domain.Objects;

/// <summary>Decides what a delivery makes of an object: purely, by what it says and what is stored.</summary>
public static class ObjectJudge
{
    /// <summary>The state that an object comes to, since when it is open, and the news.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="said">What the delivery says.</param>
    /// <param name="stored">What is stored.</param>
    /// <param name="position">The date of which the delivery speaks.</param>
    public static ObjectVerdict Decide(ObjectType type, DeliveredObject said, StoredObject stored, DateOnly position)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(stored);
        var state = said.State ?? stored.State ?? type.States[0].Name;
        var isOver = type.StateOf(state)?.IsFinal == true;
        int? since = isOver ? null : said.Since?.DayNumber ?? stored.Since ?? position.DayNumber;
        var kinds = stored.State is null || stored.State == state ? NoveltyKinds.None : NoveltyKinds.StateChanged;
        if (isOver && stored.State is not null && stored.Since is not null) kinds |= NoveltyKinds.ObjectClosed;
        return new ObjectVerdict(state, since, kinds);
    }
}
