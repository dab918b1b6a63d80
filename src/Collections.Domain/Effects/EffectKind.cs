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
    /// A message for the outbox. A: text code of the template; B: <see cref="MessageChannel"/>; C: earliest date (day
    /// number); D: text code of the person it is for (holder, guarantor). Content: the facts that the template shows, as
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
    /// number), or 0; D: 0 agency, 1 law firm. The store gathers the placements of one run, node and firm in a batch.
    /// </summary>
    Placement = 3,

    /// <summary>The case's active placement ends. A: text code of the reason.</summary>
    Recall = 4,

    /// <summary>The case's messages that have not left and its open tasks are withdrawn. A: text code of the reason.</summary>
    Withdrawal = 5,
}
