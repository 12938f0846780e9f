using Gongkai.Law.Requests;
using Gongkai.Ledger.Files;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Registering;

namespace Gongkai.Web.Tests.Office;

/// <summary>Cases whose every word is found again wherever it turns up.</summary>
internal sealed class Canaries
{
    /// <summary>How many cases of finance are open: a number that turns up nowhere else; one more is closed.</summary>
    public const int Many = 73;

    /// <summary>Words about persons, by organ: sealed.</summary>
    public Dictionary<int, string[]> Persons { get; } = new()
    {
        [TestOffice.Street] = ["燕雀甲", "330102198801012347", "13988880001", "街道路一百零一号", "yanque-jia"],
        [TestOffice.Finance] = ["鸿鹄乙", "330102197702022358", "13988880002", "财政路二百零二号", "honghu-yi"],
    };

    /// <summary>Words about what is asked for, by organ.</summary>
    public Dictionary<int, string[]> Matters { get; } = new()
    {
        [TestOffice.Street] = ["麦浪丙摘要", "麦浪丙正文"],
        [TestOffice.Finance] = ["潮汐丁摘要", "潮汐丁正文", "潮汐丁附件"],
    };

    /// <summary>
    /// What officers wrote in their own words, sealed, for those who see persons: attempts, searches, opinions from outside, reasons,
    /// proofs.
    /// </summary>
    public Dictionary<int, string[]> Words { get; } = Each("联系", "检索", "回函", "更正理由", "不予更正", "延期理由", "送达凭证", "录入说明", "不予确认");

    /// <summary>What stands in drafts and what reviewers said of them, for those who draft, review or sign.</summary>
    public Dictionary<int, string[]> Drafts { get; } = Each("存稿", "稿件", "退回意见", "审核意见", "签发意见");

    /// <summary>Internal dates, for those who read the cases.</summary>
    public Dictionary<int, string[]> InternalDates { get; } =
        new() { [TestOffice.Street] = ["2031年7月19日", "2031-07-19"], [TestOffice.Finance] = ["2033年5月23日", "2033-05-23"] };

    /// <summary>The cases, by organ; the first is closed, in the second drafts and entries wait.</summary>
    public Dictionary<int, List<Guid>> Cases { get; } = new() { [TestOffice.Street] = [], [TestOffice.Finance] = [] };

    public static async Task<Canaries> Plant(TestOffice office)
    {
        var canaries = new Canaries();
        await canaries.Register(office, "clerk", TestOffice.Street, 3);
        await canaries.Register(office, "finance-clerk", TestOffice.Finance, Many + 1);
        await new WorkedCases(office, canaries, TestOffice.Street, "").Work();
        await new WorkedCases(office, canaries, TestOffice.Finance, "finance-").Work();
        return canaries;
    }

    /// <summary>A word of an organ; words[0] is of the first kind.</summary>
    private static Dictionary<int, string[]> Each(params string[] kinds) => new()
    {
        [TestOffice.Street] = [.. kinds.Select(k => $"街雀{k}词")],
        [TestOffice.Finance] = [.. kinds.Select(k => $"财鹄{k}词")],
    };

    /// <summary>
    /// What somebody must never meet: of the other organ everything; of the own one persons, and what is asked for, where the role reads no
    /// cases.
    /// </summary>
    public IEnumerable<string> Forbidden(Officer? officer)
    {
        foreach (var organ in Cases.Keys)
        {
            if (officer?.May(Can.SeePersons, organ) is not true) foreach (var word in Persons[organ]) yield return word;
            if (officer?.May(Can.SeePersons, organ) is not true) foreach (var word in Words[organ]) yield return word;
            if (officer?.May(Can.ReadCases, organ) is not true)
                foreach (var word in Matters[organ].Concat(InternalDates[organ])) yield return word;
            if (!ReadsDrafts.Any(can => officer?.May(can, organ) is true)) foreach (var word in Drafts[organ]) yield return word;
        }
    }

    private static readonly Can[] ReadsDrafts = [Can.Draft, Can.Review, Can.ReviewSecrecy, Can.Sign];

    /// <summary>The cases that somebody does not reach.</summary>
    public IEnumerable<Guid> Foreign(Officer? officer) =>
        Cases.Where(c => officer?.May(Can.ReadCases, c.Key) is not true).SelectMany(c => c.Value);

    private async Task Register(TestOffice office, string clerk, int organ, int count)
    {
        var (by, register) = (await office.Officer(clerk), new RegisterRequest(new(office.Ledger.Database, office.Ledger.Keys)));
        var (persons, matters, day) = (Persons[organ], Matters[organ], new DateOnly(2026, 2, 3));
        for (var i = 0; i < count; i++)
        {
            var application =
                new Application
                {
                    Name = persons[0],
                    IdentityNumber = persons[1],
                    Phone = persons[2],
                    Address = persons[3],
                    Email = $"{persons[4]}@example.cn",
                    Content = matters[1]
                };
            var letter = new IncomingRequest(organ, Channel.SignedMail, day, ApplicantKind.NaturalPerson, matters[0], application)
            {
                Late = true,
                Receipt = day,
                ReceiptGround = "挂号信签收",
                Files = i > 0 ? [] : [new Attachment(FileRole.Application, $"{matters[^1]}.pdf", "%PDF-1.4 "u8.ToArray())],
            };
            Cases[organ].Add(TestOffice.Said(await register.Run(by, Guid.NewGuid(), letter, CancellationToken.None)).Subject);
        }
    }
}
