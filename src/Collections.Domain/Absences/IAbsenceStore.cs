using Collections.Domain.Portfolios;

namespace Collections.Domain.Absences;

/// <summary>Where it is kept why accounts are absent. One intake at a time.</summary>
public interface IAbsenceStore : IFeedStore
{
    /// <summary>Fills ids and holds for the rows of a chunk that are not rejected.</summary>
    void Resolve(string portfolio, AbsenceChunk chunk);

    /// <summary>Writes one chunk in one transaction: holds, novelties, totals. The chunk may be used again when the task has ended.</summary>
    Task Apply(FeedOpening feed, AbsenceChunk chunk, CancellationToken cancellation);
}
