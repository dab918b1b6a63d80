namespace Collections.Domain.Effects;

/// <summary>
/// What a step of a strategy wants done in the world. Activities emit it as data, the store writes it in the
/// transaction that moves the case, and the dispatcher carries it out afterwards. Arguments A to D by kind.
/// </summary>
public enum EffectKind
{
    /// <summary>Not an effect.</summary>
    None = 0,

    /// <summary>
    /// A message for the outbox. A: text code of the template; B: <see cref="PackedChannel"/>; C: earliest date (day
    /// number), whose hour B has; D: text code of the person it is for (holder, guarantor). Content: the facts that the template shows, as
    /// a UTF-8 JSON object; no personal data, which the dispatcher reads at dispatch.
    /// </summary>
    Message = 1,

    /// <summary>
    /// A task for a collector; the case waits at the step for its outcome. A: text code of the title; B: text code of the
    /// queue, or -1; C: due date (day number), or 0. Content: UTF-8 JSON {outcomes, fields, minutes}.
    /// </summary>
    Task = 2,

    /// <summary>
    /// A case handed to a firm. A: text code of the firm; B: amount in hundredths; C: date on which the term ends (day
    /// number), or 0; D: 0 agency, 1 law firm. Content: <see cref="Placements.PlacementTerms"/>, UTF-8 JSON, or nothing. The store
    /// gathers the placements of one run, node and firm in a batch.
    /// </summary>
    Placement = 3,

    /// <summary>The case's active placement ends. A: text code of the reason.</summary>
    Recall = 4,

    /// <summary>
    /// The case's messages that have not left and its open tasks are withdrawn. A: text code of the reason; B: 0, or one more than the
    /// ordinal of a subprocess: then only messages of the steps within.
    /// </summary>
    Withdrawal = 5,

    /// <summary>
    /// The account, or its customer, is left alone from now on. A: <see cref="Holds.HoldReason"/>; B: when, in milliseconds since
    /// 0001-01-01 in the portfolio's zone; C: the first date on which it does not bind any more (day number), or 0; D: scope, who is
    /// bound and clocks, packed by <see cref="Holds.PackedHold"/>. Content: the text, UTF-8.
    /// </summary>
    Hold = 6,

    /// <summary>
    /// Holds of the account and its customer are over. A: <see cref="Holds.HoldReason"/>, or -1 for any; B: when, as above. Content:
    /// why, UTF-8.
    /// </summary>
    Release = 7,

    /// <summary>The task of the visit is due later, as the case stood still. A: what its due date counts, as the engine's
    /// clocks of timers; B: text code of the calendar by which it counts business days, or -1 for the portfolio's.</summary>
    TaskResumption = 8,

    /// <summary>
    /// The account's unit has entered an experiment. A: text code of its name; B: text code of the arm; C: 1 where the account alone
    /// is the unit, else 0: the customer; D: days past due, or -1. Whoever is in it already stays as it is.
    /// </summary>
    Assignment = 9,

    /// <summary>What the visit would have done was refused. A: text code of the reason.</summary>
    Refusal = 10,

    /// <summary>
    /// The customer has promised to pay; the visit names the promise from now on, and another one of the case that is open is
    /// replaced. A: amount in hundredths of the unit; B: due date (day number); C: the last date on which a payment counts (day
    /// number); D: <see cref="Promises.PromiseTerms"/>, packed. Content: UTF-8 JSON {unit, source, by}.
    /// </summary>
    Promise = 11,

    /// <summary>The promise of the visit was judged. A: <see cref="Promises.PromiseState"/>; B: what was paid, in hundredths of the unit.</summary>
    PromiseVerdict = 12,

    /// <summary>
    /// What a step decided, or was told, of the placement of the visit. A: <see cref="Placements.PlacementEventKind"/>; B: until when (day
    /// number), or 0: a placement that is kept has its term then. Content: why, or the evidence, UTF-8.
    /// </summary>
    PlacementEvent = 13,

    /// <summary>
    /// The case is offered terms; another offer of the case that is not answered is replaced. A: what is agreed, in hundredths of the
    /// unit; B: the last date on which it may be accepted (day number); C: its number among those of the visit. Content:
    /// <see cref="Offers.MadeOffer"/>, UTF-8 JSON.
    /// </summary>
    Offer = 14,

    /// <summary>
    /// Something happened to an offer of the visit. A: <see cref="Offers.OfferEventKind"/>; B: its number among those of the visit; C: the
    /// last date on which it may be accepted (day number), or 0 where that stays; D: what was paid, in hundredths, or -1 where that was not
    /// looked at. Content: <see cref="Offers.OfferEvent"/>, UTF-8 JSON.
    /// </summary>
    OfferEvent = 15,

    /// <summary>
    /// The management object that the case works comes to another state. A: text code of the state; B: since when it is open from now on
    /// (day number), or 0 where the state is final. Content: why, UTF-8.
    /// </summary>
    ObjectState = 16,

    /// <summary>
    /// A field of the management object that the case works gets another value. A: ordinal of its fact; B: the value as facts are held, or
    /// <see cref="Facts.FactNull.Value"/>; C: text code of the fact's name. Content: why, UTF-8.
    /// </summary>
    ObjectField = 17,
}
