using System.Xml.Linq;
using Dapper;
using Gongkai.Ledger;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Gongkai.Web.SignIn;

/// <summary>The keys that cookies are protected with: in the database, for all nodes, encrypted under the master key.</summary>
internal sealed class KeyRing(OpenLedger ledger) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var connection = ledger.Database.Open(CancellationToken.None).GetAwaiter().GetResult();   // the interface knows no other way
        return [.. connection.Query<Row>("select name, sealed from protection_key").Select(
            r => XElement.Parse(ledger.Keys.Master.Open(r.Name, r.Sealed)))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var connection = ledger.Database.Open(CancellationToken.None).GetAwaiter().GetResult();
        var text = element.ToString(SaveOptions.DisableFormatting);
        connection.Execute(
            "insert into protection_key (name, sealed) values (@friendlyName, @sealed)",
            new { friendlyName, @sealed = ledger.Keys.Master.Seal(friendlyName, text) });
    }

    private sealed record Row(string Name, byte[] Sealed);
}
