using Collections.Activities.Templates;
using Collections.Server.Deployments;

namespace Collections.Server.Templates;

/// <summary>Templates to be looked at as they stand in the designer; nothing is stored.</summary>
/// <param name="Strategy">Name of the strategy whose variables they may show.</param>
/// <param name="Files">Their files, as in templates/first-reminder.sms.es.hbs.</param>
/// <param name="Account">Number of the account; null shows what needs no account.</param>
/// <param name="Assumed">Values for names that the account has none for.</param>
internal sealed record PreviewRequest(string Strategy, IReadOnlyList<PackageFile> Files, string? Account, IReadOnlyDictionary<string, string>? Assumed);

/// <summary>What the recipient would read.</summary>
/// <param name="Texts">One for each file that is a template, by its path.</param>
/// <param name="Findings">What is wrong with those that are none.</param>
/// <param name="IsMasked">Whether name and references are hidden, as the caller may not read them.</param>
internal sealed record TemplatePreview(IReadOnlyList<PreviewText> Texts, IReadOnlyList<TemplateFinding> Findings, bool IsMasked);

/// <summary>One template, written out.</summary>
/// <param name="Path">Of its file.</param>
/// <param name="Language">ISO 639-1 code.</param>
/// <param name="Subject">Null where it has none.</param>
/// <param name="Body">HTML for e-mail, plain text elsewhere; null where it cannot be written.</param>
/// <param name="Problem">Why it cannot be written; such a message would fail when it is sent.</param>
/// <param name="Missing">Names without a value.</param>
/// <param name="Length">As an SMS; null for other channels.</param>
internal sealed record PreviewText(string Path, string Language, string? Subject, string? Body, string? Problem, IReadOnlyList<string> Missing, SmsLength? Length);
