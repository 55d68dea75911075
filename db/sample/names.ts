/** Given and family names that are common somewhere, put together at random: nobody is meant. */
export type NameStyle = {
  given: readonly string[]
  /** Empty where people go by one name. */
  family: readonly string[]
  /** How the two are joined: family first without a space in Chinese, for one. */
  order: 'given first' | 'family first' | 'family first, joined'
}

const given = (words: string, family: string, order: NameStyle['order'] = 'given first'): NameStyle => ({
  given: words.split(', '),
  family: family ? family.split(', ') : [],
  order,
})

export const nameStyles = {
  british: given(
    'Aisha, Alan, Alice, Amelia, Andrew, Anna, Barbara, Ben, Beth, Caroline, Charlotte, Chris, Claire, Col, Daniel, David, Deborah, Edward, Eleanor, Emily, Emma, Esther, Fiona, Freya, George, Grace, Hannah, Harry, Helen, Isla, Jack, James, Jane, Jo, John, Joshua, Judith, Karen, Kate, Laura, Lucy, Margaret, Mark, Martin, Mary, Matthew, Michael, Miriam, Naomi, Nathan, Oliver, Paul, Peter, Rachel, Rebecca, Robert, Rosie, Ruth, Sam, Sarah, Simon, Sophie, Stephen, Susan, Thomas, Tim, Tom, Victoria, Will, Zoe',
    'Abbott, Adeyemi, Allen, Armitage, Ashworth, Bailey, Baker, Barker, Bell, Bennett, Brook, Brown, Butler, Carter, Chapman, Clarke, Coles, Cooper, Cox, Dawson, Dixon, Edwards, Ellis, Fletcher, Foster, Gibson, Green, Greenwood, Hall, Harper, Hebden, Hill, Hughes, Hunt, Jackson, King, Knight, Lawson, Lloyd, Marsh, Mason, Mills, Moore, Norris, Palmer, Parker, Pearson, Price, Reed, Roberts, Rowe, Shaw, Slater, Spencer, Stone, Taylor, Turner, Walker, Ward, Watson, Webb, West, Wood, Wright, Smith-Jones, Parr-Ellison',
  ),
  scottish: given(
    'Ailsa, Calum, Catriona, Eilidh, Ewan, Fergus, Hamish, Iain, Kirsty, Mairi, Morag, Rory',
    'Campbell, Fraser, MacDonald, MacLeod, McKenzie, McIntyre, Munro, Murray, Ross, Sinclair, Stewart',
  ),
  welsh: given(
    'Alun, Bethan, Carys, Dafydd, Eleri, Ffion, Gareth, Gwenllian, Huw, Llinos, Rhodri, Siân, Tomos',
    'ap Rhys, Davies, Evans, Griffiths, Howells, Jenkins, Llewellyn, Morgan, Owen, Powell, Prosser, Vaughan',
  ),
  irish: given(
    'Aoife, Ciarán, Deirdre, Eoin, Fionnuala, Gráinne, Niamh, Oisín, Róisín, Seán, Siobhán, Tadhg',
    'D’Arcy, Kavanagh, Mac Giolla, Ní Bhriain, Ó Domhnaill, O’Brien, O’Neill, O’Sullivan, Quinn, Walsh',
  ),
  ghanaian: given(
    'Abena, Akosua, Ama, Esi, Kofi, Kojo, Kwabena, Kwame, Yaa, Yaw',
    'Acheampong, Addo, Asante, Boateng, Mensah, Ofori, Osei, Owusu-Ansah, Quaye',
  ),
  nigerian: given(
    'Chidi, Chinyere, Folake, Ifeoma, Ngozi, Oluwaseun, Tọ́lá, Tunde, Yẹmí, Zainab',
    'Abubakar, Adébáyọ̀, Balogun, Eze, Nwosu, Ogunleye, Okafor, Okonkwo',
  ),
  kenyan: given(
    'Achieng, Faith, Kamau, Kiprop, Mercy, Mumbi, Njeri, Otieno, Wairimu, Wanjiku',
    'Cheruiyot, Kariuki, Maina, Mutua, Mwangi, Ndung’u, Ochieng, Odhiambo',
  ),
  filipino: given(
    'Analyn, Bayani, Corazon, Divina, Jejomar, Ligaya, Luzviminda, Maria Teresa, Rodel, Rowena',
    'Aquino, Bautista, dela Cruz, Dimaculangan, Macaraeg, Magsaysay, Peñaflor, Salonga, Villanueva',
  ),
  indian: given(
    'Aarti, Arjun, Deepa, Gurpreet, Harjit, Kavita, Meera, Priya, Rahul, Ravi, Sunita, Vikram',
    'Chatterjee, Das, Desai, Gill, Iyer, Kaur, Mehta, Nair, Patel, Reddy, Sharma, Singh',
  ),
  hindi: given('अंजलि, अर्जुन, मीरा, रवि, सुनीता', 'कुमार, गुप्ता, वर्मा, शर्मा'),
  tamil: given('கவிதா, மீனா, முருகன், செல்வி', 'ராஜன், சுந்தரம்'),
  pakistani: given(
    'Ayesha, Bilal, Faisal, Farah, Imran, Nadia, Saima, Usman, Yasmin, Zara',
    'Ahmed, Akhtar, Chaudhry, Hussain, Iqbal, Khan, Malik, Mirza, Qureshi',
  ),
  bengali: given('ফারহানা, রফিক, সুমাইয়া', 'আহমেদ, রহমান, হোসেন'),
  arabic: given('أحمد, آمنة, خالد, ليلى, مريم, يوسف', 'الخطيب, الشامي, حداد, منصور'),
  hebrew: given('נועה, תמר, יונתן', 'לוי, כהן'),
  polish: given(
    'Agnieszka, Bartek, Józef, Kasia, Łukasz, Małgorzata, Paweł, Zofia',
    'Dąbrowska, Jabłoński, Kowalczyk, Nowak, Wiśniewska, Wójcik, Żak',
  ),
  romanian: given('Andreea, Ioana, Mihai, Răzvan, Ștefan', 'Dumitrescu, Ionescu, Popa, Țurcanu'),
  ukrainian: given('Олена, Тарас, Катерина, Микола, Соломія', 'Бондар, Коваленко, Шевчук, Ткаченко'),
  greek: given('Ελένη, Γιώργος, Νίκος, Σοφία', 'Παππά, Δημητρίου, Αντωνίου'),
  chinese: given('小明, 美玲, 建国, 思远, 雅婷', '王, 李, 张, 陈, 林', 'family first, joined'),
  korean: given('지우, 민준, 서연, 하은', '김, 박, 이, 최', 'family first, joined'),
  japanese: given('さくら, 健太, 陽子, 直樹', '佐藤, 鈴木, 高橋, 田中', 'family first'),
  vietnamese: given(
    'Anh Thư, Bảo, Hương Giang, Minh Đức, Quỳnh',
    'Đặng, Lê, Nguyễn, Phạm, Trần',
    'family first',
  ),
  thai: given('กานดา, สมชาย, พิมพ์ชนก', 'ใจดี, ศรีสุข'),
  ethiopian: given('አበበ, ሰላም, ሃና', 'በቀለ, ተስፋዬ'),
  french: given(
    'Amélie, Benoît, Chloé, François, Hélène, Zoé',
    'D’Aubigné, Lefèvre, Mbemba, N’Diaye, Rousseau',
  ),
  german: given('Björn, Greta, Jürgen, Käthe, Sören', 'Groß, Krüger, Müller, von der Heide'),
  spanish: given(
    'Ángel, Begoña, Íñigo, María José, Ximena',
    'Castañeda Ruiz, García López, Ibáñez, Núñez, Peña Gil',
  ),
  single: given('Arsalan, Dewi, Jigme, Madhavi, Nurul, Prabha, Suharti, Tenzin, Wirat, Ye', ''),
} as const satisfies Record<string, NameStyle>
