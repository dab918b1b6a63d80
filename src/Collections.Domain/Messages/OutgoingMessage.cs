using Collections.Domain.Cases;
using Collections.Domain.Contacts;
using Collections.Domain.Effects;

namespace Collections.Domain.Messages;

/// <summary>A message with all that is read of its case and its recipient at the moment of dispatch.</summary>
/// <param name="Key">Where it stands.</param>
/// <param name="Case">Its case by the names that it has outside.</param>
/// <param name="ElementId">BPMN id of the step that wants it.</param>
/// <param name="StrategyVersion">The version of the strategy whose templates it uses, as the store numbers them.</param>
/// <param name="Channel">How it travels.</param>
/// <param name="Template">Name of the template.</param>
/// <param name="Facts">What the template shows, as the step noted it: a UTF-8 JSON object.</param>
/// <param name="Addressee">Whom it is for.</param>
/// <param name="Standing">What has become of the case since.</param>
public sealed record OutgoingMessage(
    OutboxKey Key,
    CaseKey Case,
    string ElementId,
    long StrategyVersion,
    MessageChannel Channel,
    string Template,
    ReadOnlyMemory<byte> Facts,
    Addressee Addressee,
    CaseStanding Standing)
{
    /// <summary>Whether it is a legal notice or an answer, which counts as no contact.</summary>
    public bool IsNotice { get; init; }

    /// <summary>What it does where the day of its addressee is taken.</summary>
    public SlotUse SlotUse { get; init; }

    /// <summary>Whether it was kept back before, for a reason that passes.</summary>
    public bool HasWaited { get; init; }

    /// <summary>From which time of its date it may leave, in the portfolio's zone; null where it has no hour.</summary>
    public TimeOnly? Hour { get; init; }

    /// <summary>What the message is called outside.</summary>
    public MessageKey Id => MessageKey.Of(Case, ElementId, Key.Seq);
}
