using Collections.Domain.Effects;

namespace Collections.Activities.Templates;

/// <summary>
/// The templates of one version of a strategy, by name, channel and language. A message in a language that has no
/// template takes the Spanish one, then the English one.
/// </summary>
public sealed class TemplateSet
{
    private static readonly string[] FallBack = ["es", "en"];
    private readonly Dictionary<TemplateFile, Template> templates;

    private TemplateSet(Dictionary<TemplateFile, Template> templates) => this.templates = templates;

    /// <summary>No template at all.</summary>
    public static TemplateSet Empty { get; } = new([]);

    /// <summary>Reads and compiles the files of a strategy's <c>templates</c> folder: text by file name.</summary>
    public static TemplateReadResult Read(IReadOnlyDictionary<string, string> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var findings = new List<TemplateFinding>();
        var templates = new Dictionary<TemplateFile, Template>();
        foreach (var (file, text) in files.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (TemplateFile.Read(file) is not { } name)
                findings.Add(new TemplateFinding(file, $"A name such as first-reminder.sms.es.hbs was expected (channels: {string.Join(", ", MessageChannelText.All)}), found '{file}'."));
            else if (Template.Read(name, text, problem => findings.Add(new TemplateFinding(file, problem))) is { } template)
                templates.Add(name, template);
        }
        return new TemplateReadResult(new TemplateSet(templates), findings);
    }

    /// <summary>The template for a message, in its language or the next best, or null.</summary>
    public Template? Find(string name, MessageChannel channel, string language)
    {
        foreach (var candidate in FallBack.Prepend(language))
        {
            if (templates.TryGetValue(new TemplateFile(name, channel, candidate), out var template)) return template;
        }
        return null;
    }

    /// <summary>Whether a template of the channel shows, in any language, the further accounts of which a message speaks: for others nobody needs to look for them.</summary>
    public bool ShowsOthers(string name, MessageChannel channel) =>
        templates.Any(pair => pair.Key.Channel == channel && pair.Key.Name == name && pair.Value.ShowsOthers);

    /// <summary>Names of the templates for a channel, in order.</summary>
    public IReadOnlyList<string> NamesFor(MessageChannel channel) =>
        [.. templates.Keys.Where(file => file.Channel == channel).Select(file => file.Name).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>
    /// The facts and variables that a template shows in any language, in order; those of all templates of the channel
    /// where no name is given.
    /// </summary>
    public IReadOnlyList<string> FactsOf(string? name, MessageChannel channel) =>
        [.. templates.Where(pair => pair.Key.Channel == channel && (name is null || pair.Key.Name == name))
            .SelectMany(pair => pair.Value.Facts).Distinct().Order(StringComparer.Ordinal)];
}
