using Collections.Activities.Templates;
using Collections.Domain.Effects;
using Collections.Engine.Activities;

namespace Collections.Activities.SendMessage;

/// <summary>Checks a step's template against the strategy's templates and facts while the step is bound.</summary>
internal static class MessageTemplates
{
    /// <summary>What the step notes for its template; where the name comes from FEEL, what any template of the channel shows.</summary>
    public static MessageFacts FactsFor(Input<string> template, MessageChannel channel, BindingContext context)
    {
        if (context.Services.GetService(typeof(TemplateSet)) is not TemplateSet set)
        {
            context.Warn("templates-missing", $"'{context.Node.Name}': the strategy's templates were expected, found none; its messages will show no facts.");
            return MessageFacts.None;
        }
        if (template.Value is { } name && set.Find(name, channel, "") is null)
        {
            context.Find("template-missing", $"'{context.Node.Name}': the file templates/{name}.{MessageChannelText.Of(channel)}.es.hbs was expected; templates for the channel are {Listed(set.NamesFor(channel))}.");
            return MessageFacts.None;
        }
        return Bind(set.FactsOf(template.Value, channel), template.Value ?? MessageChannelText.Of(channel), context);
    }

    private static MessageFacts Bind(IReadOnlyList<string> names, string template, BindingContext context)
    {
        var bound = new List<(string Name, int Column)>();
        foreach (var name in names)
        {
            var place = context.Schema.IndexOf(name);
            if (place >= 0) bound.Add((name, context.Column(name, context.Schema.Columns[place].Type)));
            else context.Find("placeholder-unknown", $"'{context.Node.Name}', template '{template}': '{name}' is neither a fact nor a variable of this strategy.");
        }
        return new MessageFacts(bound);
    }

    private static string Listed(IReadOnlyList<string> names) => names.Count == 0 ? "none" : string.Join(", ", names);
}
