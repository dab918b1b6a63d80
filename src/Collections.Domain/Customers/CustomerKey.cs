using Collections.Domain.Texts;

namespace Collections.Domain.Customers;

/// <summary>
/// The number by which lots are drawn for a customer. It follows from the reference alone, so it is the same in every
/// database, whatever the order in which customers came; internal numbers are given in that order.
/// </summary>
public static class CustomerKey
{
    /// <summary>The key of a reference in UTF-8, from 0 to 2⁶³ − 1, so that it is never the sentinel of an unknown fact.</summary>
    public static long Of(ReadOnlySpan<byte> reference) => (long)(ContentHash.Of(reference) & long.MaxValue);
}
