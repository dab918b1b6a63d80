using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Collections.Activities.Shares;

namespace Collections.Activities.Split;

/// <summary>The place among the shares that falls to a customer: SHA-256 over the split's name and the customer's key.</summary>
internal sealed class CustomerDraw(string name, ShareList shares)
{
    private readonly byte[] seed = SHA256.HashData(Encoding.UTF8.GetBytes(name));

    public static CustomerDraw None { get; } = new("", ShareList.Empty);

    public ShareList Shares { get; } = shares;

    public int Of(long customer)
    {
        Span<byte> named = stackalloc byte[SHA256.HashSizeInBytes + sizeof(long)];
        seed.CopyTo(named);
        BinaryPrimitives.WriteInt64BigEndian(named[SHA256.HashSizeInBytes..], customer);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(named, hash);
        var place = (long)(((UInt128)BinaryPrimitives.ReadUInt64BigEndian(hash) * (ulong)Shares.Total) >> 64);
        var share = 0;
        while (place >= Shares.Shares[share].Weight) place -= Shares.Shares[share++].Weight;
        return share;
    }
}
