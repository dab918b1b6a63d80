using Collections.Activities.Dispatching;
using Collections.Domain.Effects;
using Collections.Domain.Messages;

namespace Collections.Proofs.Offices;

/// <summary>
/// The world outside: it alone knows what was sent, and lives on when the office dies. Text messages and mail go to a gateway
/// that knows its keys; letters to a printer that prints what it is given.
/// </summary>
internal sealed class Witness
{
    private readonly Lane gateway;
    private readonly Lane printer;

    public Witness()
    {
        gateway = new Lane(this, DeliveryClass.Deduplicates);
        printer = new Lane(this, DeliveryClass.DoesNotDeduplicate);
        PrinterClass = DeliveryClass.DoesNotDeduplicate;
    }

    /// <summary>A world that has seen the same.</summary>
    public Witness Copy()
    {
        var copy = new Witness();
        copy.gateway.Take(gateway);
        copy.printer.Take(printer);
        return copy;
    }

    /// <summary>Called before messages are taken; an exception keeps them from arriving.</summary>
    public Action Arriving { get; set; } = () => { };

    /// <summary>Called when messages have arrived, before the sender hears of it.</summary>
    public Action Arrived { get; set; } = () => { };

    /// <summary>What the office believes of the printer, which prints what it is given.</summary>
    public DeliveryClass PrinterClass
    {
        get => printer.Class;
        set => printer.Class = value;
    }

    /// <summary>What each channel's messages go to.</summary>
    public IReadOnlyDictionary<MessageChannel, IMessageSink> Sinks => new Dictionary<MessageChannel, IMessageSink>
    {
        [MessageChannel.Sms] = gateway,
        [MessageChannel.Email] = gateway,
        [MessageChannel.WhatsApp] = gateway,
        [MessageChannel.Letter] = printer,
    };

    /// <summary>Keys of what had an effect, in order; a key that stands here twice was delivered twice.</summary>
    public IEnumerable<string> Delivered => gateway.Keys.Concat(printer.Keys).Order(StringComparer.Ordinal);

    /// <summary>Letters, which nobody may send again on a guess.</summary>
    public int Letters => printer.Keys.Count;

    private sealed class Lane(Witness world, DeliveryClass kind) : IMessageSink
    {
        private readonly bool remembers = kind == DeliveryClass.Deduplicates;
        private readonly HashSet<MessageKey> known = [];

        public List<string> Keys { get; } = [];

        public DeliveryClass Class { get; set; } = kind;

        public void Take(Lane other)
        {
            Keys.AddRange(other.Keys);
            known.UnionWith(other.known);
        }

        public bool Knows(MessageKey key) => remembers && known.Contains(key);

        public void Send(IReadOnlyList<RenderedMessage> messages)
        {
            world.Arriving();
            foreach (var message in messages)
            {
                if (known.Add(message.Key) || !remembers) Keys.Add(message.Key.ToString());
            }
            world.Arrived();
        }
    }
}
