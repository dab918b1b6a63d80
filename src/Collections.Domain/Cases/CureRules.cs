namespace Collections.Domain.Cases;

/// <summary>
/// By what a case was settled, as far as amounts tell. All are sums over its accounts, in hundredths of its currency.
/// </summary>
/// <param name="EntryPastDue">What was past due when the case came in.</param>
/// <param name="EntryTotalDue">What was owed in all then.</param>
/// <param name="PastDue">What is past due now: 0, or a rest within the tolerance.</param>
/// <param name="TotalDue">What is owed in all now.</param>
/// <param name="Paid">Payments booked since it came in, by value date, less those taken back.</param>
/// <param name="KnowsPayments">Whether the house delivers payments at all.</param>
public readonly record struct CureRules(long EntryPastDue, long EntryTotalDue, long PastDue, long TotalDue, long Paid, bool KnowsPayments)
{
    /// <summary>
    /// Cash where payments come up to what had to go. What they leave open was adjusted where at least half of it is not owed
    /// any more, else it was re-aged: it is owed as before, and due later. A house that delivers no payments is believed
    /// that what is not owed any more was paid.
    /// </summary>
    public CureReason Decide()
    {
        var unexplained = EntryPastDue - PastDue - Paid;
        if (unexplained <= 0) return CureReason.Cash;
        var fell = EntryTotalDue - TotalDue - Paid;
        if (2 * fell < unexplained) return CureReason.ReAged;
        return KnowsPayments ? CureReason.Adjusted : CureReason.Cash;
    }
}
