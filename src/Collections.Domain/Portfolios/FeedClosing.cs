namespace Collections.Domain.Portfolios;

/// <summary>What is to be done once every row of a file is applied.</summary>
/// <param name="TakesSnapshot">True on the last position of a month: the accounts of the portfolio are kept as they stand.</param>
/// <param name="Rows">Rows read.</param>
/// <param name="Rejected">Rows rejected.</param>
public sealed record FeedClosing(bool TakesSnapshot, long Rows, long Rejected);
