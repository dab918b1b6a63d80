using Collections.Domain.Portfolios;

namespace Collections.Domain.Calls;

/// <summary>Where it is kept what came of calls. One intake at a time.</summary>
public interface ICallStore : IFeedStore
{
    /// <summary>Ids of the accounts of calls, in their order; 0 where the portfolio has none of that reference.</summary>
    IReadOnlyList<long> Resolve(string portfolio, IReadOnlyList<DeliveredCall> calls);

    /// <summary>
    /// Writes calls in one transaction: each takes its customer's place of the day on which it was made, a wrong number is closed. What is known already changes nothing.
    /// </summary>
    Task Apply(FeedOpening feed, IReadOnlyList<DeliveredCall> calls, CancellationToken cancellation);

    /// <summary>Brings the calls of a delivery that no case has heard of to their cases, by the time at which they were made.</summary>
    Task Tell(FeedOpening feed, CancellationToken cancellation);
}
