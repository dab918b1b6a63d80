namespace Collections.Domain.Effects;

/// <summary>By which channel a message travels, and whether it is a legal notice or an answer, as one number.</summary>
public static class PackedChannel
{
    private const long Notice = 256;

    /// <summary>The number.</summary>
    public static long Pack(MessageChannel channel, bool isNotice) => (long)channel | (isNotice ? Notice : 0);

    /// <summary>What a number says.</summary>
    public static (MessageChannel Channel, bool IsNotice) Unpack(long packed) => ((MessageChannel)(packed & ~Notice), (packed & Notice) != 0);
}
