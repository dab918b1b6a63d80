namespace Collections.Server.Cases;

/// <summary>All that proves one message of a case: what was sent to whom, why, by whose approval, and what came of it.</summary>
/// <param name="Case">Number of the case.</param>
/// <param name="Account">Reference of the account at which it stands.</param>
/// <param name="Key">Among the messages of its case.</param>
/// <param name="Reference">What it is called outside, 32 hexadecimal digits: gateways know it by this.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Reason">Why it was withdrawn, failed or waits; null otherwise.</param>
internal sealed record MessageProof(string Case, string Account, string Key, string Reference, string State, string? Reason)
{
    public required SentContent Content { get; init; }

    public required SentTo To { get; init; }

    public required DecidedBy Decision { get; init; }

    public required ApprovedText Strategy { get; init; }

    /// <summary>The steps of the case that a rule, a fact, a reason or the outcome of a person's task decided, up to the one that wanted the message, the first first; the last is that step.</summary>
    public required IReadOnlyList<CaseStep> Way { get; init; }

    /// <summary>What was looked at before it left.</summary>
    public required IReadOnlyList<MessageCheck> Checks { get; init; }

    /// <summary>What proves that it left, and what was heard of it since, the first first.</summary>
    public required IReadOnlyList<DeliveryProof> Deliveries { get; init; }
}

/// <summary>What a message says.</summary>
/// <param name="Channel">sms, email, letter, whatsapp or call.</param>
/// <param name="Template">Name of the template.</param>
/// <param name="File">The template's file in the version that decided; null where it has none any more.</param>
/// <param name="Digest">SHA-256 of that file, hexadecimal; null where there is none.</param>
/// <param name="Language">ISO 639-1 code of the template; null where there is none.</param>
/// <param name="Subject">Of an e-mail, as it was sent; null elsewhere, and where the sent file is not here any more.</param>
/// <param name="Body">As it was sent; null where it has not left, and where the sent file is not here any more.</param>
internal sealed record SentContent(string Channel, string Template, string? File, string? Digest, string? Language, string? Subject, string? Body)
{
    /// <summary>What the step noted for the template.</summary>
    public required IReadOnlyList<NamedValue> Facts { get; init; }
}

/// <summary>Whom a message is for.</summary>
/// <param name="Role">holder, or in which relation the person stands.</param>
/// <param name="Person">The person's reference; empty where nobody stands in the relation.</param>
/// <param name="Name">The person's name; empty where it is not known.</param>
/// <param name="Address">Number or address to which it was sent; where it has not left, where it would be sent now; null where there is none. Its end alone for who does not work cases.</param>
/// <param name="IsMasked">Whether that is so.</param>
internal sealed record SentTo(string Role, string Person, string Name, string? Address, bool IsMasked);

/// <summary>What decided a message.</summary>
/// <param name="On">Business date of the run.</param>
/// <param name="Run">Number of the run.</param>
/// <param name="ElementId">BPMN id of the step.</param>
/// <param name="ElementName">Its name.</param>
/// <param name="From">The date before which it does not leave; null where it has none.</param>
/// <param name="Hour">The time of that date before which it does not leave, HH:mm in the portfolio's zone; null where it has no hour.</param>
/// <param name="IsNotice">Whether it is a legal notice or an answer.</param>
/// <param name="IsWrong">Whether the run was taken back.</param>
internal sealed record DecidedBy(DateOnly On, long Run, string ElementId, string ElementName, DateOnly? From, string? Hour, bool IsNotice, bool IsWrong);

/// <summary>The version of a strategy that decided a message, and who is answerable for it.</summary>
/// <param name="Name">The strategy.</param>
/// <param name="Version">Number of the version.</param>
/// <param name="CreatedBy">Who made it; null where that is not known.</param>
/// <param name="RequestedBy">Who asked for its approval; null where nobody did, as where it was deployed from files.</param>
/// <param name="RequestedAt">When.</param>
/// <param name="Comment">What it is for, in the words of who asked.</param>
/// <param name="ApprovedBy">Who approved it; null where nobody did.</param>
/// <param name="ApprovedAt">When.</param>
/// <param name="PublishedBy">Who published it; null where that is not known.</param>
/// <param name="PublishedAt">When.</param>
internal sealed record ApprovedText(
    string Name, int Version, string? CreatedBy, string? RequestedBy, DateTimeOffset? RequestedAt, string? Comment, string? ApprovedBy, DateTimeOffset? ApprovedAt, string? PublishedBy, DateTimeOffset? PublishedAt);

/// <summary>One thing that is looked at before a message leaves.</summary>
/// <param name="Check">contactPoint: somebody to write to, who has not refused; hour: its hour has come, within the hours of contact; day: a place of the customer's day; guard: no hold, no firm, no payment, no correction stood against it.</param>
/// <param name="IsPassed">Null where it has not been looked at yet.</param>
/// <param name="On">The date whose place it has; null elsewhere.</param>
/// <param name="Hour">Its hour, HH:mm; null elsewhere.</param>
/// <param name="Reason">Why it did not pass, or why a place was given back; null otherwise.</param>
/// <param name="IsExempt">Whether the check does not concern it, as it is a legal notice or an answer, or of a channel that counts as no contact.</param>
internal sealed record MessageCheck(string Check, bool? IsPassed, DateOnly? On = null, string? Hour = null, string? Reason = null, bool IsExempt = false);

/// <summary>Something that proves what became of a message.</summary>
/// <param name="Kind">dispatched: it left the house; heard: news of the account that names it, or its recipient, such as a receipt or a return.</param>
/// <param name="What">How far the dispatch has come, or the name of the news.</param>
/// <param name="At">When.</param>
/// <param name="Source">The file in which it left, or who told the news; null where the file is not here any more.</param>
/// <param name="Reference">Its line in that file, or the sender's own number of the news.</param>
/// <param name="Content">What the news said, JSON; null where nothing.</param>
internal sealed record DeliveryProof(string Kind, string What, DateTimeOffset? At, string? Source, string? Reference, string? Content);
