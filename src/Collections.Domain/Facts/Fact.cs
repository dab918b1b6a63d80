namespace Collections.Domain.Facts;

/// <summary>The ordinals of the facts that every account has, in their fixed order.</summary>
public static class Fact
{
    /// <summary><c>product</c>, text: card, loan, overdraft …</summary>
    public const int Product = 0;

    /// <summary><c>currency</c>, text: ISO 4217.</summary>
    public const int Currency = 1;

    /// <summary><c>company</c>, text: to whom it is owed, where a database holds several.</summary>
    public const int Company = 2;

    /// <summary><c>principal</c>, number with 2 decimals.</summary>
    public const int Principal = 3;

    /// <summary><c>interest</c>, number with 2 decimals.</summary>
    public const int Interest = 4;

    /// <summary><c>fees</c>, number with 2 decimals.</summary>
    public const int Fees = 5;

    /// <summary><c>costs</c>, number with 2 decimals.</summary>
    public const int Costs = 6;

    /// <summary><c>total due</c>, number with 2 decimals: delivered, else the sum of the parts.</summary>
    public const int TotalDue = 7;

    /// <summary><c>past due</c>, number with 2 decimals.</summary>
    public const int PastDue = 8;

    /// <summary><c>oldest due date</c>, date: delivered, else position date less days past due; null when nothing is past due.</summary>
    public const int OldestDueDate = 9;

    /// <summary><c>days past due</c>, whole number from 0.</summary>
    public const int DaysPastDue = 10;

    /// <summary><c>estimated</c>, flag: days past due is our own figure, not the core system's.</summary>
    public const int Estimated = 11;

    /// <summary><c>bucket</c>, whole number: ordinal of the delinquency bucket.</summary>
    public const int Bucket = 12;

    /// <summary><c>opened on</c>, date.</summary>
    public const int OpenedOn = 13;

    /// <summary><c>region</c>, text.</summary>
    public const int Region = 14;

    /// <summary><c>customer kind</c>, text: natural or legal.</summary>
    public const int CustomerKind = 15;

    /// <summary><c>total risk</c>, number with 2 decimals: what the customer owes in the account's currency.</summary>
    public const int TotalRisk = 16;

    /// <summary><c>worst bucket</c>, whole number: the highest bucket among the customer's accounts.</summary>
    public const int WorstBucket = 17;

    /// <summary><c>number of products</c>, whole number: the customer's accounts.</summary>
    public const int NumberOfProducts = 18;

    /// <summary>
    /// <c>contact channels</c>, text: the contact points that are delivered, not refused and not held, in the order email letter
    /// mobile phone whatsapp with blanks between, so that a rule asks <c>contains(contact channels, "email")</c>.
    /// </summary>
    public const int ContactChannels = 19;

    /// <summary>
    /// <c>customer key</c>, whole number from 0 to 2⁶³ − 1: tells customers apart outside this database, by a hash of the
    /// house's own number of the customer.
    /// </summary>
    public const int CustomerKey = 20;

    /// <summary>
    /// <c>guaranteed by</c>, text: the references of all persons who stand as guarantors for the account, ascending, with "; " between;
    /// null where nobody does. A file of relations says who they are.
    /// </summary>
    public const int GuaranteedBy = 21;

    /// <summary>Built-in numbers that are not below zero, unless a mapping says that one may be.</summary>
    public static IReadOnlyList<int> NeverNegative { get; } = [PastDue, DaysPastDue, Bucket, WorstBucket, NumberOfProducts];

    /// <summary>How many facts are built in; attributes follow from this ordinal on.</summary>
    public const int BuiltInCount = 22;
}
