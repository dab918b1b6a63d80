namespace Collections.Domain.Facts;

/// <summary>
/// The facts that an account has by what happened to its cases: promises, cures, what took its debt over; and by what people
/// have ordered for it (overrides). They are worked out whenever facts are loaded and stored nowhere; where accounts are worked as one case they are those of the case. They
/// stand behind the facts of the catalogue and the parameters; one of those with the same name goes before them.
/// </summary>
public static class HistoryFact
{
    /// <summary><c>recently broken promises</c>, whole number from 0: promises broken within the days that count (<see cref="HistoryTerms"/>).</summary>
    public const int BrokenPromises = 0;

    /// <summary><c>open promise amount</c>, number with 2 decimals, in the unit of the promise; null where none is open.</summary>
    public const int OpenPromiseAmount = 1;

    /// <summary><c>open promise due</c>, date; null where none is open.</summary>
    public const int OpenPromiseDue = 2;

    /// <summary>
    /// <c>promise paid</c>, number with 2 decimals: what was booked, by value date, from the day of the latest promise to the end
    /// of its grace. Null where there is no promise, or the house delivers no payments.
    /// </summary>
    public const int PromisePaid = 3;

    /// <summary><c>promise state</c>, text: what has become of the latest promise.</summary>
    public const int PromiseState = 4;

    /// <summary><c>promise visit</c>, whole number: by which visit of its case the latest promise is known.</summary>
    public const int PromiseVisit = 5;

    /// <summary><c>days since cured</c>, whole number from 0: since the last case was cured by money, by other due dates or by a credit; null where none was.</summary>
    public const int DaysSinceCured = 6;

    /// <summary><c>relapsed</c>, flag: the last cure is no longer ago than the days within which falling behind is a relapse (<see cref="HistoryTerms"/>).</summary>
    public const int Relapsed = 7;

    /// <summary><c>refinanced on</c>, date: the position on which an older account went on under this one, within the days that count; else null.</summary>
    public const int RefinancedOn = 8;

    /// <summary><c>refinanced bucket</c>, whole number: the delinquency bucket that the older account had last; null where there is none.</summary>
    public const int RefinancedBucket = 9;

    /// <summary><c>override count</c>, whole number from 0: overrides that bind the account, or its customer, on the date.</summary>
    public const int OverrideCount = 10;

    /// <summary><c>override queue</c>, text: the queue that was ordered; null where none is.</summary>
    public const int OverrideQueue = 11;

    /// <summary><c>override collector</c>, text: the collector that was ordered with the queue; null where nobody is.</summary>
    public const int OverrideCollector = 12;

    /// <summary><c>override segment</c>, text: the segment that was ordered; null where none is.</summary>
    public const int OverrideSegment = 13;

    /// <summary><c>override firm</c>, text: the firm that was ordered; null where none is.</summary>
    public const int OverrideFirm = 14;

    /// <summary><c>override no contact</c>, flag: every contact is excluded.</summary>
    public const int OverrideNoContact = 15;

    /// <summary><c>override until</c>, date: the first date on which none of them binds any more; null where there is none, or one has no end.</summary>
    public const int OverrideUntil = 16;

    /// <summary><c>override reason</c>, text: why the latest was ordered; null where there is none.</summary>
    public const int OverrideReason = 17;

    /// <summary><c>open promise until</c>, date: the last on which a payment counts for the open promise, its grace included; null where none is open.</summary>
    public const int OpenPromiseUntil = 18;

    /// <summary><c>last payment on</c>, date: the latest value date of a booked payment of the customer to the company, on whatever account; null where there is none.</summary>
    public const int LastPaymentOn = 19;

    /// <summary>
    /// <c>promise paid converted</c>, number with 2 decimals: as <c>promise paid</c>, over all accounts of the case, each payment
    /// converted into the unit of the promise by the rates of its value date. Null where a rate is missing, too.
    /// </summary>
    public const int PromisePaidInUnit = 20;

    /// <summary><c>cure reason</c>, text: by what the last case was settled (<see cref="Cases.CureWords"/>); null where none was.</summary>
    public const int CureReason = 21;

    /// <summary>
    /// <c>entry past due</c>, number with 2 decimals: what was past due of the open case when it came in, all its accounts of one
    /// currency together. Null without an open case, and in the run that opens it.
    /// </summary>
    public const int EntryPastDue = 22;

    /// <summary><c>offer state</c>, text: what has become of the latest offer (<see cref="Offers.OfferText"/>); null where there is none.</summary>
    public const int OfferState = 23;

    /// <summary><c>offer visit</c>, whole number: by which visit of its case the latest offer is known.</summary>
    public const int OfferVisit = 24;

    /// <summary><c>open offer amount</c>, number with 2 decimals, in the unit of the offer: what the customer may agree to pay; null where none is open.</summary>
    public const int OpenOfferAmount = 25;

    /// <summary><c>open offer until</c>, date: the last on which the open offer may be accepted; null where none is open.</summary>
    public const int OpenOfferUntil = 26;

    /// <summary><c>plan up to date</c>, flag: a plan of instalments runs and none of them is missed.</summary>
    public const int PlanUpToDate = 27;

    /// <summary><c>plan missed instalments</c>, whole number from 0: instalments of the running plan whose grace is over and which are not paid; null without a plan.</summary>
    public const int PlanMissed = 28;

    /// <summary><c>plan paid</c>, number with 2 decimals: what was booked, by value date, since the latest plan began, in its unit. Null without a plan, where a rate is missing, and where no payments are delivered.</summary>
    public const int PlanPaid = 29;

    /// <summary><c>plan next due</c>, date: of the oldest instalment of the running plan that is not paid; null where there is none.</summary>
    public const int PlanNextDue = 30;

    /// <summary><c>plan next amount</c>, number with 2 decimals: what is missing of that instalment.</summary>
    public const int PlanNextAmount = 31;

    /// <summary>
    /// <c>open objects</c>, text: the keys of the types of which the customer has management objects in a state that is not final,
    /// ascending, with "; " between, so that a rule asks <c>contains(open objects, "complaint")</c>; of the account's company alone.
    /// Null where there are none.
    /// </summary>
    public const int OpenObjects = 32;

    /// <summary>How many there are.</summary>
    public const int Count = 33;

    /// <summary>The facts, in the order of their numbers.</summary>
    public static IReadOnlyList<FactDefinition> Definitions { get; } =
    [
        new(BrokenPromises, "recently broken promises", FactType.Number, 0, FactSource.History),
        new(OpenPromiseAmount, "open promise amount", FactType.Number, 2, FactSource.History),
        new(OpenPromiseDue, "open promise due", FactType.Date, 0, FactSource.History),
        new(PromisePaid, "promise paid", FactType.Number, 2, FactSource.History),
        new(PromiseState, "promise state", FactType.Text, 0, FactSource.History),
        new(PromiseVisit, "promise visit", FactType.Number, 0, FactSource.History),
        new(DaysSinceCured, "days since cured", FactType.Number, 0, FactSource.History),
        new(Relapsed, "relapsed", FactType.Flag, 0, FactSource.History),
        new(RefinancedOn, "refinanced on", FactType.Date, 0, FactSource.History),
        new(RefinancedBucket, "refinanced bucket", FactType.Number, 0, FactSource.History),
        new(OverrideCount, "override count", FactType.Number, 0, FactSource.History),
        new(OverrideQueue, "override queue", FactType.Text, 0, FactSource.History),
        new(OverrideCollector, "override collector", FactType.Text, 0, FactSource.History),
        new(OverrideSegment, "override segment", FactType.Text, 0, FactSource.History),
        new(OverrideFirm, "override firm", FactType.Text, 0, FactSource.History),
        new(OverrideNoContact, "override no contact", FactType.Flag, 0, FactSource.History),
        new(OverrideUntil, "override until", FactType.Date, 0, FactSource.History),
        new(OverrideReason, "override reason", FactType.Text, 0, FactSource.History),
        new(OpenPromiseUntil, "open promise until", FactType.Date, 0, FactSource.History),
        new(LastPaymentOn, "last payment on", FactType.Date, 0, FactSource.History),
        new(PromisePaidInUnit, "promise paid converted", FactType.Number, 2, FactSource.History),
        new(CureReason, "cure reason", FactType.Text, 0, FactSource.History),
        new(EntryPastDue, "entry past due", FactType.Number, 2, FactSource.History),
        new(OfferState, "offer state", FactType.Text, 0, FactSource.History),
        new(OfferVisit, "offer visit", FactType.Number, 0, FactSource.History),
        new(OpenOfferAmount, "open offer amount", FactType.Number, 2, FactSource.History),
        new(OpenOfferUntil, "open offer until", FactType.Date, 0, FactSource.History),
        new(PlanUpToDate, "plan up to date", FactType.Flag, 0, FactSource.History),
        new(PlanMissed, "plan missed instalments", FactType.Number, 0, FactSource.History),
        new(PlanPaid, "plan paid", FactType.Number, 2, FactSource.History),
        new(PlanNextDue, "plan next due", FactType.Date, 0, FactSource.History),
        new(PlanNextAmount, "plan next amount", FactType.Number, 2, FactSource.History),
        new(OpenObjects, "open objects", FactType.Text, 0, FactSource.History),
    ];

    /// <summary>Whether a fact tells of offers and their plans.</summary>
    public static bool IsOfOffers(int fact) => fact is >= OfferState and <= PlanNextAmount;

    /// <summary>Whether a fact tells what people have ordered.</summary>
    public static bool IsOfOverrides(int fact) => fact is >= OverrideCount and <= OverrideReason;

    /// <summary>The number of a fact by its name; -1 where there is none.</summary>
    public static int IndexOf(string name)
    {
        for (var i = 0; i < Count; i++)
        {
            if (Definitions[i].Name == name) return i;
        }
        return -1;
    }
}
