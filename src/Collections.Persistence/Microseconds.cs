using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Collections.Persistence;

/// <summary>Instants are stored as microseconds since 1970, UTC; finer parts are cut off.</summary>
internal sealed class Microseconds() : ValueConverter<DateTimeOffset, long>(
    instant => (instant.UtcTicks - UnixEpochTicks) / TimeSpan.TicksPerMicrosecond,
    microseconds => new DateTimeOffset((microseconds * TimeSpan.TicksPerMicrosecond) + UnixEpochTicks, TimeSpan.Zero))
{
    private const long UnixEpochTicks = 621_355_968_000_000_000;
}
