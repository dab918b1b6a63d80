using System.Collections.Concurrent;
using Collections.Decisions.Columns;
using Collections.Domain.Effects;
using Collections.Domain.Messages;
using Collections.Engine.Activities;

namespace Collections.Activities.SendMessage;

/// <summary>Whom a channel reaches, by the fact that says by which channels a customer can be reached, in words.</summary>
/// <param name="context">What the step is bound to.</param>
/// <param name="channel">The channel.</param>
internal sealed class Reach(BindingContext context, MessageChannel channel)
{
    private const string ChannelsFact = "contact channels";
    // The lanes of a simulation ask at once.
    private readonly ConcurrentDictionary<int, bool> reached = [];
    private readonly int column = context.Column(ChannelsFact, ColumnType.Text);

    /// <summary>Missing data means no; a portfolio without the fact does not know, and the dispatcher finds out.</summary>
    public bool Reaches(ActivityContext step, int row)
    {
        if (column < 0) return true;
        var channels = ((TextColumn)step.Columns.Columns[column]).Values[row];
        if (channels == Column.NullText) return false;
        if (!reached.TryGetValue(channels, out var isReached))
            reached[channels] = isReached = ContactChannels.Reach(step.Pool[channels], channel);
        return isReached;
    }
}
