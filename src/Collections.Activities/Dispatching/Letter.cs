using Collections.Activities.Templates;
using Collections.Domain.Effects;
using Collections.Domain.Messages;

namespace Collections.Activities.Dispatching;

/// <summary>Writes a message out: the template in the recipient's language, with the facts that the step noted and the name that holds now.</summary>
internal static class Letter
{
    public static (RenderedMessage? Message, string? Problem) Write(OutgoingMessage message, TemplateSet templates, DateOnly date)
    {
        var person = message.Addressee;
        if (ContactChannels.Choose(message.Channel, person.ContactPoints) is not { } contact)
            return (null, $"A contact point for {MessageChannelText.Of(message.Channel)} was expected, found none.");
        if (templates.Find(message.Template, message.Channel, person.Language) is not { } template)
            return (null, $"The template '{message.Template}' for {MessageChannelText.Of(message.Channel)} was expected in version {message.StrategyVersion}, found none.");
        var (text, problem) = template.Render(new MessageValues(message.Facts, person.Name, person.CustomerReference, person.AccountReference) { OtherAccounts = person.OtherAccounts });
        return text is null ? (null, problem) : (new RenderedMessage(message.Id, message.Channel, date, contact.Value, text), null);
    }
}
