using Collections.Domain.Effects;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;

namespace Collections.Activities.Templates;

/// <summary>
/// The text of a message, with the places where facts stand. A value is data: it is never read as template, and it is
/// escaped as HTML in e-mails.
/// </summary>
public sealed class Template
{
    private readonly HandlebarsTemplate<object, object>? subject;
    private readonly HandlebarsTemplate<object, object> body;

    private Template(TemplateFile file, TemplateText text, PlaceholderScan scan)
    {
        Language = file.Language;
        Facts = scan.Facts;
        ShowsOthers = scan.ShowsOthers;
        subject = text.Subject is null ? null : TemplateLanguage.Compile(file.Language, escapesHtml: false, text.Subject);
        body = TemplateLanguage.Compile(file.Language, escapesHtml: file.Channel == MessageChannel.Email, text.Body);
    }

    /// <summary>ISO 639-1 code.</summary>
    public string Language { get; }

    /// <summary>The facts and variables that it shows; personal data is not among them.</summary>
    public IReadOnlyList<string> Facts { get; }

    /// <summary>Whether it shows, or decides by, the further accounts of which a message speaks.</summary>
    public bool ShowsOthers { get; }

    /// <summary>Writes the message. A fact without a value is a failure: nobody is sent a text with a gap.</summary>
    public RenderResult Render(MessageValues values)
    {
        ArgumentNullException.ThrowIfNull(values);
        try
        {
            var shown = values.ToContext();
            return new RenderResult(new RenderedText(subject?.Invoke(shown).Trim(), body(shown).Trim()), null);
        }
        catch (Exception exception) when (exception is HandlebarsException or HandlebarsUndefinedBindingException)
        {
            return new RenderResult(null, exception.Message);
        }
    }

    internal static Template? Read(TemplateFile file, string text, Action<string> find)
    {
        var parts = TemplateText.Of(text);
        var scan = new PlaceholderScan(text);
        foreach (var problem in scan.Problems) find(problem);
        if (scan.Problems.Count > 0) return null;
        try
        {
            return new Template(file, parts, scan);
        }
        catch (HandlebarsException exception)
        {
            find($"A Handlebars template was expected, found an error: {exception.Message}");
            return null;
        }
    }
}
