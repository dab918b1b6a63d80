using Collections.Domain.Contacts;

namespace Collections.Domain.Effects;

/// <summary>By which channel a message travels, whether it is a legal notice or an answer, and what it does whose customer's day is taken, as one number.</summary>
public static class PackedChannel
{
    private const long Notice = 256;
    private const int UseShift = 9;

    /// <summary>The number.</summary>
    public static long Pack(MessageChannel channel, bool isNotice, SlotUse use = SlotUse.Wait) => (long)channel | (isNotice ? Notice : 0) | ((long)use << UseShift);

    /// <summary>What a number says.</summary>
    public static (MessageChannel Channel, bool IsNotice, SlotUse Use) Unpack(long packed) => ((MessageChannel)(packed & (Notice - 1)), (packed & Notice) != 0, (SlotUse)(packed >> UseShift));
}
