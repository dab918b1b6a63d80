using Collections.Persistence.Facts;

namespace Collections.Server.Portfolios;

/// <summary>A file that was taken in, or was refused.</summary>
/// <param name="Feed">The feed.</param>
/// <param name="Position">The date that its facts speak of.</param>
/// <param name="Sequence">Its number on that date, from 1.</param>
/// <param name="Rows">Rows read.</param>
/// <param name="Accepted">Rows that passed the checks.</param>
/// <param name="Rejected">Rows that did not.</param>
/// <param name="State">Reading, Applied or Refused.</param>
/// <param name="ReceivedAt">When its intake began.</param>
internal sealed record FeedRow(
    string Feed, DateOnly Position, int Sequence, long Rows, long Accepted, long Rejected, string State, DateTimeOffset ReceivedAt)
{
    public static FeedRow Of(Feed feed) => new(
        feed.Name, feed.Position, feed.Sequence, feed.RowsRead, feed.Accepted, feed.Rejected, feed.State.ToString(), feed.StartedAt);
}
