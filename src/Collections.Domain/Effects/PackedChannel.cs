using Collections.Domain.Contacts;

namespace Collections.Domain.Effects;

/// <summary>By which channel a message travels, whether it is a legal notice or an answer, and what it does whose customer's day is taken, and from which minute of its date it may leave, as one number.</summary>
public static class PackedChannel
{
    private const long Notice = 256;
    private const int UseShift = 9;
    private const long UseMask = 7;
    private const int MinuteShift = 12;

    /// <summary>The number.</summary>
    /// <param name="channel">How it travels.</param>
    /// <param name="isNotice">Whether it is a legal notice or an answer.</param>
    /// <param name="use">What it does where the day is taken.</param>
    /// <param name="minute">The minute of its date, in the portfolio's zone, before which it does not leave: from 0 to 1439; null = from the date's beginning on.</param>
    public static long Pack(MessageChannel channel, bool isNotice, SlotUse use = SlotUse.Wait, int? minute = null) =>
        (long)channel | (isNotice ? Notice : 0) | ((long)use << UseShift) | ((minute + 1L ?? 0) << MinuteShift);

    /// <summary>What a number says.</summary>
    public static (MessageChannel Channel, bool IsNotice, SlotUse Use) Unpack(long packed) => ((MessageChannel)(packed & (Notice - 1)), (packed & Notice) != 0, (SlotUse)((packed >> UseShift) & UseMask));

    /// <summary>The minute of its date before which it does not leave; null where it has none.</summary>
    public static int? MinuteOf(long packed) => packed >> MinuteShift is > 0 and var minute ? (int)minute - 1 : null;
}
